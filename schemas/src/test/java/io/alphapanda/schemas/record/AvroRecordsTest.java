package io.alphapanda.schemas.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Price;
import io.alphapanda.eventlog.codec.EnvelopeCodec;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.testing.SampleEvents;
import io.alphapanda.schemas.contract.Contracts;
import io.alphapanda.schemas.contract.EventSchema;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.avro.Conversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AvroRecordsTest {
    private static final Contracts SHIPPED = Contracts.shipped();
    private static final AvroRecords AVRO = AvroRecords.shipped();
    private static final String TOPIC = "some.topic";

    @ParameterizedTest
    @EnumSource(EventType.class)
    void every_kind_of_event_comes_back_as_it_was_written(EventType type) {
        for (Envelope event : List.of(sample(type), SampleEvents.bar(0))) {
            Envelope read = AVRO.decode(TOPIC, AVRO.encode(TOPIC, event));

            assertThat(read).isEqualTo(event);
            assertThat(EnvelopeCodec.toBytes(read)).isEqualTo(EnvelopeCodec.toBytes(event));
        }
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void a_topic_may_hold_json_and_avro_side_by_side(EventType type) {
        byte[] json = new JsonRecords().encode(TOPIC, sample(type));
        byte[] avro = AVRO.encode(TOPIC, sample(type));

        assertThat(AVRO.decode(TOPIC, json)).isEqualTo(AVRO.decode(TOPIC, avro));
        assertThat(avro.length).as("bytes, against %d of JSON", json.length).isLessThan(json.length);
    }

    @Test
    void any_other_program_reads_a_record_by_its_contract_alone() throws Exception {
        byte[] record = AVRO.encode(TOPIC, sample(EventType.ORDER_FILLED));
        GenericData data = new GenericData();
        data.addLogicalTypeConversion(new Conversions.DecimalConversion());
        EventSchema contract = contract(EventType.ORDER_FILLED);
        GenericRecord read = new GenericDatumReader<GenericRecord>(contract.schema(), contract.schema(), data)
                .read(null, DecoderFactory.get().binaryDecoder(record, 5, record.length - 5, null));

        GenericRecord fill = (GenericRecord) read.get("data");
        assertThat(fill.get("last_px")).isEqualTo(new BigDecimal("24350.050000"));
        assertThat(fill.get("gst")).isEqualTo(new BigDecimal("3.600000"));
        assertThat(fill.get("side")).hasToString("BUY");
        assertThat(read.get("type")).hasToString("order_filled");
        assertThat(read.get("broker")).hasToString("paper");
    }

    @Test
    void seed_defect_27_a_price_is_the_same_number_in_json_and_in_avro() {
        for (long micros : new long[]{1, 127, 128, 255, 256, 50_000, 24_350_050_000L, 100_000_000_000_001L,
            Long.MAX_VALUE}) {
            Envelope event = priced(new Price(micros));
            Tick json = (Tick) AVRO.decode(TOPIC, new JsonRecords().encode(TOPIC, event)).data();
            Tick avro = (Tick) AVRO.decode(TOPIC, AVRO.encode(TOPIC, event)).data();
            assertThat(avro.lastPrice()).isEqualTo(json.lastPrice()).isEqualTo(new Price(micros));
        }
    }

    @Test
    void a_record_by_a_contract_of_today_carries_the_same_number_in_every_build() {
        assertThat(ByteBuffer.wrap(AVRO.encode(TOPIC, sample(EventType.MARKET_TICK))).getInt(1))
                .isEqualTo(new OwnIds(SHIPPED).idOf(TOPIC, contract(EventType.MARKET_TICK))).isNegative();
    }

    @Test
    void a_record_of_an_older_release_gets_the_default_of_what_was_added() {
        Contracts older = changed(EventType.PNL_SNAPSHOT, text -> text.replaceFirst(
                "\\{\"name\":\"charges\".*?\"unit\":\"rupees\"\\}",
                "{\"name\":\"fees\",\"type\":\"long\",\"doc\":\"Gone since.\",\"default\":0}"));
        Contracts newer = changed(EventType.PNL_SNAPSHOT, text -> text.replaceFirst(
                "(\\{\"name\":\"charges\".*?\"unit\":\"rupees\")\\}", "$1,\"default\":\"\\\\u0007\"}"));
        // The charges are a length of 4 and four bytes; as a whole number the length alone is the fees, 4.
        byte[] whole = AVRO.encode(TOPIC, sample(EventType.PNL_SNAPSHOT));
        byte[] record = renumbered(Arrays.copyOf(whole, whole.length - 4), older, EventType.PNL_SNAPSHOT);
        Contracts both = new Contracts(newer.events(), List.of(new Contracts.Release(1, older.events())));

        Envelope read = new AvroRecords(both, new OwnIds(both)).decode(TOPIC, record);

        assertThat(new JsonRecords().encode(TOPIC, read)).asString(StandardCharsets.UTF_8)
                .contains("\"equity\":\"1010000.50\"", "\"charges\":\"0.000007\"");
    }

    @Test
    void what_a_newer_minor_contract_adds_is_passed_over() {
        Contracts newer = changed(EventType.HEARTBEAT, text -> text.replace("{\"name\":\"lag\"",
                "{\"name\":\"mood\",\"type\":\"string\",\"doc\":\"New.\",\"default\":\"\"},{\"name\":\"lag\""));
        Contracts knowing = new Contracts(SHIPPED.events(),
                List.of(new Contracts.Release(1, newer.events())));
        byte[] record = AVRO.encode(TOPIC, sample(EventType.HEARTBEAT));
        // consumed 1200 (2 bytes), then an empty mood (1 byte), then lag and dead letters (1 byte each)
        byte[] longer = Arrays.copyOf(record, record.length + 1);
        System.arraycopy(record, record.length - 2, longer, record.length - 1, 2);
        longer[record.length - 2] = 0;

        Envelope read = new AvroRecords(knowing, new OwnIds(knowing)).decode(TOPIC,
                renumbered(longer, newer, EventType.HEARTBEAT));

        assertThat(read).isEqualTo(sample(EventType.HEARTBEAT));
    }

    @Test
    void a_newer_major_version_is_refused_with_what_to_do() {
        Contracts next = changed(EventType.MARKET_BAR,
                text -> text.replace("\"version\":1", "\"version\":2"));
        byte[] record = renumbered(AVRO.encode(TOPIC, SampleEvents.bar(1)), next, EventType.MARKET_BAR);
        String refusal = "market_bar has version 2, and this build knows 1 to 1; use the build that wrote it, or a"
                + " newer one";

        assertRefused(AVRO, record, refusal);
        Contracts knowing = new Contracts(SHIPPED.events(), List.of(new Contracts.Release(1, next.events())));
        assertRefused(new AvroRecords(SHIPPED, new OwnIds(knowing)), record, refusal);
        byte[] json = new String(new JsonRecords().encode(TOPIC, SampleEvents.bar(1)), StandardCharsets.UTF_8)
                .replace("\"version\":1", "\"version\":2").getBytes(StandardCharsets.UTF_8);
        assertRefused(AVRO, json, refusal);
    }

    @Test
    void a_word_that_this_build_does_not_know_is_refused_and_never_taken_for_another() {
        Contracts newer = changed(EventType.ORDER_AMENDMENT,
                text -> text.replace("\"REPLACE\"]", "\"REPLACE\",\"SUSPEND\"]"));
        byte[] record = AVRO.encode(TOPIC, sample(EventType.ORDER_AMENDMENT));
        byte[] wanting = record.clone();
        // The kind is a byte: UNRECOGNISED 0, CANCEL 2, REPLACE 4, SUSPEND 6. It stands behind the instrument.
        wanting[behind(wanting, "NIFTY 50", "sma-cross.nifty")] = 6;
        Contracts knowing = new Contracts(SHIPPED.events(),
                List.of(new Contracts.Release(1, newer.events())));

        assertThatThrownBy(() -> new AvroRecords(knowing, new OwnIds(knowing)).decode(TOPIC,
                renumbered(wanting, newer, EventType.ORDER_AMENDMENT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "field 'kind' holds UNRECOGNISED, which this build does not know among [CANCEL, REPLACE]; use"
                                + " the build that wrote it, or a newer one");
    }

    @Test
    void a_number_that_nobody_knows_is_refused_with_what_to_do() {
        byte[] record = AVRO.encode(TOPIC, SampleEvents.bar(1));
        byte[] foreign = record.clone();
        ByteBuffer.wrap(foreign).putInt(1, 17);
        assertRefused(AVRO, foreign, "schema id 17 was given by a registry, and none is configured; set"
                + " SCHEMA_REGISTRY__URL to the one that gave it");
        byte[] strange = record.clone();
        strange[4]++;
        assertThatThrownBy(() -> AVRO.decode(TOPIC, strange)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("market_bar version 1 was written by a contract, schema id 81");
        byte[] later = record.clone();
        later[2] = (byte) 250;
        assertThatThrownBy(() -> AVRO.decode(TOPIC, later)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is of an event type that this build does not know");
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void a_record_cut_short_followed_by_more_or_damaged_anywhere_fails_in_one_way_only(EventType type) {
        byte[] whole = AVRO.encode(TOPIC, sample(type));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> AVRO.decode(TOPIC, cut))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> AVRO.decode(TOPIC, Arrays.copyOf(whole, whole.length + 1)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("left over");
        List<Throwable> others = new ArrayList<>();
        for (int place = 0; place < whole.length; place++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                byte[] damaged = whole.clone();
                damaged[place] ^= (byte) (1 << bit);
                try {
                    AVRO.decode(TOPIC, damaged);
                } catch (IllegalArgumentException refused) {
                    assertThat(refused).hasMessageNotContaining("null");
                } catch (RuntimeException | Error e) {
                    others.add(e);
                }
            }
        }
        assertThat(others).isEmpty();
    }

    @Test
    void what_is_neither_json_nor_avro_is_refused() {
        assertRefused(AVRO, new byte[0],
                "a record of 0 bytes on some.topic is neither JSON, which begins with {, nor"
                        + " Avro, which begins with a zero and a schema id");
        assertThatThrownBy(() -> AVRO.decode(TOPIC, new byte[]{1, 2, 3, 4, 5, 6}))
                .hasMessageContaining("neither");
    }

    @Test
    void a_build_without_a_contract_for_a_type_does_not_start() {
        Map<String, EventSchema> fewer = new TreeMap<>(SHIPPED.events());
        fewer.remove("heartbeat");
        Contracts contracts = new Contracts(fewer, List.of());
        assertThatThrownBy(() -> new AvroRecords(contracts, new OwnIds(contracts)))
                .hasMessage("there is no contract of heartbeat version 1; write it in events/heartbeat.avsc");
    }

    private static void assertRefused(AvroRecords avro, byte[] record, String why) {
        assertThatThrownBy(() -> avro.decode(TOPIC, record)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(why);
    }

    private static Envelope sample(EventType type) {
        return SampleEvents.outputOf(SampleEvents.bar(3), type);
    }

    private static Envelope priced(Price price) {
        Tick tick = (Tick) SampleEvents.of(EventType.MARKET_TICK);
        Envelope event = sample(EventType.MARKET_TICK);
        return Envelope.input(event.source(), event.scope(), event.key(), event.occurredAtMicros(), 1,
                new Tick(tick.instrument(), price, 1, 1, 0, 0, tick.depth()));
    }

    private static EventSchema contract(EventType type) {
        return Objects.requireNonNull(SHIPPED.events().get(type.wireName()), type.wireName());
    }

    /// This build's contracts with one of them changed.
    private static Contracts changed(EventType type, UnaryOperator<String> change) {
        String before = contract(type).schema().toString();
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Map<String, EventSchema> events = new TreeMap<>(SHIPPED.events());
        events.put(type.wireName(), EventSchema.parse(after, type.wireName()));
        return new Contracts(events, List.of());
    }

    /// The record as if the contract of its type in those had written it.
    private static byte[] renumbered(byte[] record, Contracts contracts, EventType type) {
        byte[] renumbered = record.clone();
        EventSchema schema = Objects.requireNonNull(contracts.events().get(type.wireName()), "contract");
        ByteBuffer.wrap(renumbered).putInt(1, new OwnIds(contracts).idOf(TOPIC, schema));
        return renumbered;
    }

    private static int behind(byte[] record, String text, String after) {
        String latin = new String(record, StandardCharsets.ISO_8859_1);
        return latin.indexOf(text, latin.lastIndexOf(after)) + text.length();
    }
}
