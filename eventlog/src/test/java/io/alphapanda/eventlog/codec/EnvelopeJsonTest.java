package io.alphapanda.eventlog.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.eventlog.testing.SampleEvents;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnvelopeJsonTest {
    @ParameterizedTest
    @EnumSource(EventType.class)
    void every_kind_of_event_comes_back_as_it_was_written(EventType type) {
        Envelope event = SampleEvents.outputOf(SampleEvents.bar(3), type);

        assertThat(EnvelopeJson.fromJson(EnvelopeJson.toJson(event))).usingRecursiveComparison()
                .isEqualTo(event);
        assertThat(EnvelopeJson.fromJson(EnvelopeJson.toJson(17, event))).usingRecursiveComparison()
                .isEqualTo(event);
    }

    @Test
    void bytes_are_the_text_in_utf_8() {
        Envelope panda = error("₹ 1,000 \uD83D\uDC3C \"\n");
        assertThat(EnvelopeJson.toBytes(panda))
                .isEqualTo(EnvelopeJson.toJson(panda).getBytes(StandardCharsets.UTF_8));
        Envelope half = error("half \uD83D of a panda");
        assertThat(EnvelopeJson.fromJson(new String(EnvelopeJson.toBytes(half), StandardCharsets.UTF_8)))
                .isEqualTo(half);
    }

    private static Envelope error(String text) {
        return Envelope.input("desk", Scope.SYSTEM, "desk:all", 0, 1,
                new SystemError("desk", "all", "TRIED", text));
    }

    @Test
    void a_line_of_the_log_shows_exactly_these_members() {
        Envelope event = SampleEvents.bar(0);
        assertThat(EnvelopeJson.toJson(17, event)).isEqualTo("""
                {"position":17,"topic":"market.bars.1m","id":"%s","type":"market_bar","version":1,\
                "source":"market-feed","broker":"shared","key":"NSE:NIFTY 50",\
                "ts":"2026-11-23T03:45:00.000000Z",\
                "published_at":"2026-11-23T03:45:00.000000Z","correlation_id":"%s","causation_id":null,\
                "traceparent":"","sequence":0,"data":{"instrument":"NSE:NIFTY 50","timeframe":"1m",\
                "start":"2026-11-23T03:44:00.000000Z","end":"2026-11-23T03:45:00.000000Z","open":"24350.05",\
                "high":"24350.05","low":"24350.05","close":"24350.05","volume":0}}""".formatted(event.id(),
                event.id()));
    }

    @Test
    void members_may_stand_in_any_order_and_unknown_ones_are_passed_over() {
        Envelope event = SampleEvents.outputOf(SampleEvents.bar(1), EventType.CONTROL_COMMAND);
        String json = EnvelopeJson.toJson(event)
                .replace("\"data\":{\"action\":\"WAIVE\",\"target\":\"paper\",\"argument\":\"01a\"}}",
                        "\"x\":[{}]}")
                .replaceFirst("\\{", "{\"data\":{\"new\":null,\"argument\":\"01a\",\"target\":\"paper\","
                        + "\"action\":\"WAIVE\"},");
        assertThat(EnvelopeJson.fromJson(json)).isEqualTo(event);
    }

    @Test
    void the_older_name_of_a_fill_is_understood() {
        Envelope event = SampleEvents.outputOf(SampleEvents.bar(1), EventType.ORDER_FILLED);
        String older = EnvelopeJson.toJson(event).replace("\"order_filled\"", "\"order_fill\"");
        assertThat(EnvelopeJson.fromJson(older)).isEqualTo(event);
    }

    @Test
    void what_is_no_event_is_refused_by_the_name_of_the_member() {
        String json = EnvelopeJson.toJson(SampleEvents.bar(1));
        refused(json.replace("\"sequence\":1", "\"sequence\":\"1\""),
                "field 'sequence' must be a whole number");
        refused(json.replace("\"version\":1", "\"version\":2"), "market_bar has version 2");
        refused(json.replace("24350.10", "dear"), "field 'open'");
        refused(json.replace("\"key\":", "\"kee\":"), "field 'key' must be a text and is absent");
        refused(json.replace("\"1m\"", "\"2m\""), "field 'timeframe' must be one of [1m, 5m");
        refused(json + "{}", "more follows");
        refused(json.replace("\"key\":", "\"type\":"), "Duplicate field 'type'");
        refused("[]", "must be a JSON object");
        refused(json.substring(0, 40), "no JSON");
    }

    @Test
    void a_number_without_decimals_is_read_as_a_real_number() {
        Envelope event = SampleEvents.outputOf(SampleEvents.bar(1), EventType.FUSED_SIGNAL);
        String whole = EnvelopeJson.toJson(event).replace("0.625", "1");
        Opinion opinion = ((FusedSignal) EnvelopeJson.fromJson(whole).data()).opinion();
        assertThat(opinion.confidence()).isEqualTo(1.0);
    }

    private static void refused(String json, String why) {
        assertThatThrownBy(() -> EnvelopeJson.fromJson(json)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
