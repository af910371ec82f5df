package io.alphapanda.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/// The measure of the golden tests can tell a difference.
class ShapeTest {
    @Test
    void a_missing_a_strange_and_a_mistyped_key_are_told() throws Exception {
        JsonNode mock = read("{\"a\":1,\"b\":\"x\",\"c\":[{\"d\":1},{\"d\":2,\"e\":true}],\"n\":null}");
        assertThat(Shape.differences(read("{\"a\":2.5,\"b\":null,\"c\":[{\"d\":3}],\"n\":7}"), mock))
                .isEmpty();
        assertThat(Shape.differences(read("{\"a\":\"1\",\"c\":[{\"f\":0}],\"n\":null}"), mock))
                .containsExactlyInAnyOrder(".a is string and should be [number]", ".b is missing",
                        ".c[].d is missing", ".c[].f is in no mock");
    }

    private static JsonNode read(String text) throws Exception {
        return Json.mapper().readTree(text);
    }
}
