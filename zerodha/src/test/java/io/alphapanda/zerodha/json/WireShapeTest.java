package io.alphapanda.zerodha.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireShapeTest {
    public record Inner(long count) {}

    public record Sample(String orderId, long quantity, Price price, BigDecimal average, Side side,
            boolean isOpen,
            Optional<String> tag, Optional<Inner> inner, List<Long> numbers, Map<String, Inner> byName,
            @Named("final") String last, Map<String, JsonNode> rest) {}

    @Row
    public record Pair(String name, long value, Optional<Long> more) {}

    private static final String ALL = """
            {"order_id":"1","quantity":4294967295,"price":99725.05000000002,"average":1570.3333333333333,"side":"BUY",
             "is_open":true,"tag":null,"inner":{"count":2},"numbers":[1,2.0],"by_name":{"a":{"count":3}},"final":"z",
             "tomorrow":{"x":[1]}}""";

    @Test
    void fields_are_read_exactly_and_what_is_not_known_is_kept() throws Exception {
        Sample sample = read(ALL);
        assertThat(sample.quantity()).isEqualTo(4_294_967_295L);
        assertThat(sample.price()).isEqualTo(Price.ofRupees("99725.05"));
        assertThat(sample.average()).isEqualTo(new BigDecimal("1570.3333333333333"));
        assertThat(sample.side()).isEqualTo(Side.BUY);
        assertThat(sample.tag()).isEmpty();
        assertThat(sample.numbers()).containsExactly(1L, 2L);
        assertThat(sample.byName()).containsEntry("a", new Inner(3));
        assertThat(sample.rest()).containsOnlyKeys("tag", "tomorrow");
    }

    @Test
    void what_is_null_is_written_as_null_and_what_is_absent_stays_absent() throws Exception {
        WireShape<Sample> shape = WireShape.of(Sample.class);
        assertThat(shape.write(read(ALL)).get("tag").isNull()).isTrue();
        assertThat(shape.write(read(ALL.replace("\"tag\":null,", ""))).has("tag")).isFalse();
        assertThat(shape.write(read(ALL)).path("tomorrow").path("x").path(0).asInt()).isEqualTo(1);
    }

    @Test
    void a_missing_field_is_named_with_the_endpoint() {
        assertThatThrownBy(() -> read(ALL.replace("\"order_id\"", "\"order\"")))
                .isInstanceOf(UnexpectedReply.class)
                .hasMessage("GET /orders data[0].order_id is missing");
        assertThatThrownBy(() -> read(ALL.replace("{\"count\":3}", "{}"))).isInstanceOf(UnexpectedReply.class)
                .hasMessage("GET /orders data[0].by_name.a.count is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"quantity\":\"1\"", "\"quantity\":1.5", "\"quantity\":null", "\"quantity\":[]",
        "\"quantity\":1e999999999", "\"quantity\":99999999999999999999"})
    void a_number_that_is_none_is_refused_with_its_field(String wrong) {
        assertThatThrownBy(() -> read(ALL.replace("\"quantity\":4294967295", wrong)))
                .isInstanceOf(UnexpectedReply.class)
                .hasMessageContaining("GET /orders data[0].quantity must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "123456789012345678901", "\"12\"", "true"})
    void a_price_that_cannot_be_is_refused_and_costs_no_memory(String wrong) {
        assertThatThrownBy(() -> read(ALL.replace("99725.05000000002", wrong)))
                .isInstanceOf(UnexpectedReply.class)
                .hasMessageContaining("data[0].price must be a price");
    }

    @Test
    void a_text_is_never_repeated_in_a_message() {
        assertThatThrownBy(() -> read(ALL.replace("\"side\":\"BUY\"", "\"side\":\"secret\"")))
                .hasMessage("GET /orders data[0].side must be BUY or SELL, was a JSON string");
    }

    @Test
    void a_row_is_an_array_whose_end_may_be_absent() throws Exception {
        WireShape<Pair> shape = WireShape.of(Pair.class);
        Pair two = shape.read(tree("[\"a\",1]"), "row");
        Pair three = shape.read(tree("[\"a\",1,2]"), "row");
        assertThat(two).isEqualTo(new Pair("a", 1, Optional.empty()));
        assertThat(three).isEqualTo(new Pair("a", 1, Optional.of(2L)));
        assertThat(shape.write(two)).isEqualTo(shape.write(shape.read(shape.write(two), "again")));
        assertThat(shape.write(two).size()).isEqualTo(2);
        assertThatThrownBy(() -> shape.read(tree("[\"a\",1,2,3]"), "row"))
                .isInstanceOf(UnexpectedReply.class);
        assertThatThrownBy(() -> shape.read(tree("[\"a\"]"), "row")).hasMessage("row[1] is missing");
    }

    private static Sample read(String json) throws UnexpectedReply {
        return WireShape.of(Sample.class).read(tree(json), "GET /orders data[0]");
    }

    private static JsonNode tree(String json) throws UnexpectedReply {
        return KiteJson.parse(json.getBytes(StandardCharsets.UTF_8), "a sample");
    }
}
