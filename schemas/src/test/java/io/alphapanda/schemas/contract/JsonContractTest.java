package io.alphapanda.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.testing.SampleEvents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Records stay JSON by default, and keep to the same contracts that a registry polices.
class JsonContractTest {
    private static final Contracts SHIPPED = Contracts.shipped();

    @ParameterizedTest
    @EnumSource(EventType.class)
    void seed_defect_27_a_json_record_keeps_to_the_contract_member_by_member(EventType type)
            throws IOException {
        assertThat(breaches(json(type), type)).isEmpty();
    }

    @Test
    void a_json_record_that_breaks_the_contract_is_caught() throws IOException {
        String fill = json(EventType.ORDER_FILLED);
        assertThat(breaches(fill.replace("\"last_px\":\"24350.05\"", "\"last_px\":24350.05"),
                EventType.ORDER_FILLED))
                .containsExactly("/data/last_px is 24350.05");
        assertThat(breaches(fill.replace("\"side\":\"BUY\"", "\"side\":\"HOLD\""), EventType.ORDER_FILLED))
                .containsExactly("/data/side is \"HOLD\"");
        assertThat(breaches(fill.replace("\"gst\":", "\"vat\":"), EventType.ORDER_FILLED)).hasSize(1);
    }

    private static String json(EventType type) {
        return new String(new JsonRecords().encode("t", SampleEvents.outputOf(SampleEvents.bar(3), type)),
                StandardCharsets.UTF_8);
    }

    private static List<String> breaches(String json, EventType type) throws IOException {
        JsonNode event = new ObjectMapper().readTree(json);
        return JsonAgainstContract.breaches(event,
                Objects.requireNonNull(SHIPPED.events().get(type.wireName())));
    }
}
