package io.alphapanda.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.alphapanda.schemas.check.Verdict.Standing;
import io.alphapanda.schemas.contract.Contracts;
import io.alphapanda.schemas.contract.Contracts.Release;
import io.alphapanda.schemas.contract.EventSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaCheckTest {
    private static final Contracts SHIPPED = Contracts.shipped();
    private static final String OI = "{\"name\":\"oi\",\"type\":\"long\"";
    private static final String PRICE = "\"name\":\"last_price\",\"type\":{\"type\":\"bytes\","
            + "\"logicalType\":\"decimal\",\"precision\":19,\"scale\":6}";

    @Test
    void the_contracts_of_this_build_are_understood_by_every_release_and_understand_it() {
        assertThat(SchemaCheck.verdicts(SHIPPED)).hasSize(SHIPPED.events().size())
                .allSatisfy(verdict -> assertThat(verdict.breaches()).as(verdict.type()).isEmpty());
    }

    static Stream<Arguments> forbidden() {
        return Stream.of(
                arguments("a field added without a default", OI,
                        "{\"name\":\"extra\",\"type\":\"long\"}," + OI,
                        "data.extra was added without a default (today's readers cannot read what a release wrote);"
                                + " give it a default, or raise \"version\" to 2 here and in EventType"),
                arguments("a field removed", OI,
                        "{\"name\":\"open_interest\",\"type\":\"long\",\"default\":0",
                        "data.oi was removed, and had no default (released readers cannot read what is written today);"
                                + " keep it, or raise \"version\" to 2 here and in EventType"),
                arguments("a field renamed", OI, "{\"name\":\"open_interest\",\"type\":\"long\"",
                        "data.open_interest was added without a default"),
                arguments("a whole number become a text", OI, "{\"name\":\"oi\",\"type\":\"string\"",
                        "data.oi has another type, reader type: STRING not compatible with writer type: LONG"),
                arguments("a whole number become a double, which only older readers refuse", OI,
                        "{\"name\":\"oi\",\"type\":\"double\"",
                        "data.oi has another type, reader type: LONG not compatible with writer type: DOUBLE (released"
                                + " readers"),
                arguments("a decimal of another scale", PRICE, PRICE.replace("\"scale\":6", "\"scale\":2"),
                        "data.last_price was bytes decimal(19, 6) and is bytes decimal(19, 2): the same bytes would"
                                + " mean another value; add a field of another name, or raise"),
                arguments("a decimal that is only bytes", PRICE, "\"name\":\"last_price\",\"type\":\"bytes\"",
                        "data.last_price was bytes decimal(19, 6) and is bytes"),
                arguments("a moment in other units", "\"name\":\"ts\",\"type\":{\"type\":\"long\","
                        + "\"logicalType\":\"timestamp-micros\"}",
                        "\"name\":\"ts\",\"type\":{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}",
                        "ts was long timestamp-micros and is long timestamp-millis"),
                arguments("an identity that is any text",
                        "\"name\":\"correlation_id\",\"type\":{\"type\":\"string\","
                                + "\"logicalType\":\"uuid\"}",
                        "\"name\":\"correlation_id\",\"type\":\"string\"",
                        "correlation_id was string uuid and is string"),
                arguments("a type of another name", "\"Level\"", "\"Rung\"",
                        "data.bids is a type of another name"),
                arguments("a cause that must be there",
                        "[\"null\",{\"type\":\"string\",\"logicalType\":\"uuid\"}],\"doc\":\"Its direct parent; null for an"
                                + " event from outside.\",\"default\":null",
                        "{\"type\":\"string\",\"logicalType\":\"uuid\"}", "causation_id has another type"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forbidden")
    void a_change_that_one_side_would_misunderstand_is_refused(String what, String before, String after,
            String why) {
        Verdict verdict = verdictOn("market_tick", before, after);

        assertThat(verdict.standing()).as(what).isEqualTo(Standing.INCOMPATIBLE);
        assertThat(verdict.isAllowed()).isFalse();
        assertThat(verdict.breaches()).extracting(Breach::toString)
                .anySatisfy(said -> assertThat(said).startsWith(why));
    }

    @Test
    void a_word_that_is_taken_from_a_choice_is_refused() {
        assertThat(verdictOn("order_amendment", "\"REPLACE\"]", "\"CHANGE\"]").breaches())
                .extracting(Breach::what)
                .containsExactly("data.kind has no word REPLACE any more, and records hold it");
    }

    @Test
    void a_choice_that_takes_unknown_words_for_a_known_one_is_refused() {
        assertThat(
                verdictOn("order_amendment", "\"default\":\"UNRECOGNISED\"", "\"default\":\"CANCEL\"")
                        .breaches())
                .extracting(Breach::what)
                .containsExactly("data.kind takes an unknown word for CANCEL, and took it for UNRECOGNISED");
        assertThat(verdictOn("order_amendment", ",\"default\":\"UNRECOGNISED\"", "").isAllowed()).isFalse();
    }

    @Test
    void a_type_that_vanished_is_refused() {
        Map<String, EventSchema> fewer = new TreeMap<>(SHIPPED.events());
        fewer.remove("heartbeat");
        assertThat(notAllowed(new Contracts(fewer, SHIPPED.releases()))).singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.standing()).isEqualTo(Standing.VANISHED);
                    assertThat(verdict.breaches())
                            .hasToString("[it was released, and records of it may stand in any log; bring"
                                    + " events/heartbeat.avsc back, even if nothing writes it]");
                });
    }

    @Test
    void a_version_that_falls_is_refused() {
        EventSchema released = changed("heartbeat", "\"version\":1", "\"version\":3");
        assertThat(notAllowed(releasedToo(released))).singleElement()
                .satisfies(verdict -> assertThat(verdict.breaches())
                        .hasToString(
                                "[version 1 is below 3, which was released; set \"version\" to 3 or above]"));
    }

    @Test
    void each_release_of_the_same_major_version_counts_and_not_only_the_newest() {
        EventSchema second = changed("heartbeat", "{\"name\":\"lag\"",
                "{\"name\":\"mood\",\"type\":\"string\",\"default\":\"\"},{\"name\":\"lag\"");
        EventSchema today = changed("heartbeat", "{\"name\":\"lag\"",
                "{\"name\":\"mood\",\"type\":\"string\"},{\"name\":\"lag\"");
        Contracts history = releasedToo(second);
        Contracts contracts = new Contracts(with(today), history.releases());
        assertThat(notAllowed(contracts)).singleElement().satisfies(verdict -> assertThat(verdict.breaches())
                .singleElement().asString().startsWith("data.mood was added without a default"));
    }

    static Stream<Arguments> allowed() {
        return Stream.of(
                arguments("a field added with a default", OI,
                        "{\"name\":\"extra\",\"type\":\"long\",\"default\":0}," + OI, Standing.EVOLVED,
                        "[+ data.extra]",
                        "[]"),
                arguments("another unit", "\"unit\":\"orders\"", "\"unit\":\"lots\"", Standing.KEPT, "[]",
                        "[data.bids.orders has another unit: was 'orders', is 'lots', data.asks.orders has another"
                                + " unit: was 'orders', is 'lots']"),
                arguments("another doc", "How many orders they belong to.", "How many orders wait there.",
                        Standing.KEPT, "[]",
                        "[data.bids.orders has another doc: was 'How many orders they belong to.',"
                                + " is 'How many orders wait there.', data.asks.orders has another doc: was 'How many"
                                + " orders they belong to.', is 'How many orders wait there.']"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allowed")
    void a_change_that_both_sides_understand_is_allowed(String what, String before, String after,
            Standing standing,
            String changes, String warnings) {
        Verdict verdict = verdictOn("market_tick", before, after);

        assertThat(verdict.isAllowed()).as(what).isTrue();
        assertThat(verdict.standing()).isEqualTo(standing);
        assertThat(verdict.changes()).hasToString(changes);
        assertThat(verdict.warnings()).hasToString(warnings);
    }

    @Test
    void a_word_added_to_a_choice_is_allowed() {
        Verdict verdict = verdictOn("order_amendment", "\"REPLACE\"]", "\"REPLACE\",\"SUSPEND\"]");
        assertThat(verdict.standing()).isEqualTo(Standing.EVOLVED);
        assertThat(verdict.changes()).containsExactly("+ data.kind=SUSPEND");
    }

    @Test
    void a_field_with_a_default_may_go_again() {
        EventSchema second = changed("heartbeat", "{\"name\":\"lag\"",
                "{\"name\":\"mood\",\"type\":\"string\",\"default\":\"\"},{\"name\":\"lag\"");
        Contracts contracts = releasedToo(second);
        assertThat(notAllowed(contracts)).isEmpty();
        assertThat(SchemaCheck.verdicts(contracts)).filteredOn(verdict -> verdict.type().equals("heartbeat"))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.changes()).containsExactly("- data.mood"));
    }

    @Test
    void anything_may_change_under_the_next_major_version() {
        EventSchema next = EventSchema
                .parse(changed("market_tick", OI, "{\"name\":\"oi\",\"type\":\"string\"").schema()
                        .toString().replace("\"version\":1", "\"version\":2"), "market_tick");
        assertThat(verdict(new Contracts(with(next), SHIPPED.releases()), "market_tick"))
                .satisfies(verdict -> {
                    assertThat(verdict.standing()).isEqualTo(Standing.NEXT_MAJOR);
                    assertThat(verdict.isAllowed()).isTrue();
                    assertThat(verdict.warnings()).isEmpty();
                });
        EventSchema idle = changed("market_tick", "\"version\":1", "\"version\":2");
        assertThat(verdict(new Contracts(with(idle), SHIPPED.releases()), "market_tick").warnings())
                .singleElement()
                .asString().startsWith("version rose from 1 to 2 without a change that needs it");
    }

    @Test
    void a_type_of_no_release_is_new() {
        assertThat(SchemaCheck.verdicts(new Contracts(SHIPPED.events(), List.of())))
                .allSatisfy(verdict -> assertThat(verdict.standing()).isEqualTo(Standing.NEW));
    }

    private static Verdict verdictOn(String type, String before, String after) {
        return verdict(new Contracts(with(changed(type, before, after)), SHIPPED.releases()), type);
    }

    private static Verdict verdict(Contracts contracts, String type) {
        return SchemaCheck.verdicts(contracts).stream().filter(verdict -> verdict.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static List<Verdict> notAllowed(Contracts contracts) {
        return SchemaCheck.verdicts(contracts).stream().filter(verdict -> !verdict.isAllowed()).toList();
    }

    private static EventSchema changed(String type, String before, String after) {
        String text = Objects.requireNonNull(SHIPPED.events().get(type), type).schema().toString();
        assertThat(text).contains(before);
        return EventSchema.parse(text.replace(before, after), type);
    }

    private static Map<String, EventSchema> with(EventSchema schema) {
        Map<String, EventSchema> events = new TreeMap<>(SHIPPED.events());
        events.put(schema.type(), schema);
        return events;
    }

    private static Contracts releasedToo(EventSchema schema) {
        List<Release> releases = new ArrayList<>(SHIPPED.releases());
        releases.add(new Release(releases.size() + 1, with(schema)));
        return new Contracts(SHIPPED.events(), releases);
    }
}
