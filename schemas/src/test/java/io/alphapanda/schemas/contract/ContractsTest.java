package io.alphapanda.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.event.EventType;
import io.alphapanda.eventlog.testing.SampleEvents;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractsTest {
    private static final Contracts SHIPPED = Contracts.shipped();

    @Test
    void every_type_of_event_has_its_contract_and_no_other_has() {
        assertThat(SHIPPED.events().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(EventType.values()).map(EventType::wireName).toList());
        assertThat(SHIPPED.releases()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void a_contract_has_the_fields_that_its_record_writes_in_name_order_and_kind(EventType type) {
        WrittenFields written = new WrittenFields();
        SampleEvents.of(type).write(written);

        assertThat(ContractFields.lines(contract(type).data(), "")).as("events/%s.avsc", type.wireName())
                .isEqualTo(written.lines());
        assertThat(contract(type).version()).isEqualTo(type.version());
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void a_contract_holds_the_whole_envelope_in_the_words_of_the_wire(EventType type) {
        assertThat(contract(type).schema().getFields().stream()
                .map(field -> field.name() + " " + FieldKind.of(field.schema()))).containsExactly("id ID",
                        "type TEXT",
                        "version INTEGER", "source TEXT", "broker TEXT", "key TEXT", "ts TIME",
                        "published_at TIME",
                        "correlation_id ID", "causation_id OPTIONAL_ID", "traceparent TEXT",
                        "sequence INTEGER",
                        "data RECORD");
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void every_field_says_what_it_means_and_every_number_what_it_counts(EventType type) {
        for (Schema.Field field : fields(contract(type).schema())) {
            assertThat(field.doc()).as(field.name()).isNotBlank().endsWith(".");
            boolean isCounted = switch (FieldKind.of(field.schema())) {
                case INTEGER -> !field.name().equals("version");
                case REAL, TIME, DECIMAL -> true;
                default -> false;
            };
            assertThat(field.getProp(EventSchema.UNIT) != null).as("unit of %s", field.name())
                    .isEqualTo(isCounted);
        }
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void a_choice_has_a_word_for_what_is_not_known_yet(EventType type) {
        fields(contract(type).schema()).stream().map(Schema.Field::schema)
                .filter(schema -> schema.getType() == Schema.Type.ENUM)
                .forEach(choice -> assertThat(choice.getEnumDefault()).as(choice.getName())
                        .isEqualTo("UNRECOGNISED"));
    }

    @Test
    void what_is_no_contract_is_refused_by_the_name_of_the_file() {
        refused("{", "x.avsc is no valid Avro schema");
        refused("\"string\"", "x.avsc must hold a record Event in a namespace io.alphapanda.events.<type>");
        String good = contract(EventType.PNL_SNAPSHOT).schema().toString();
        refused(good.replace("\"version\":1", "\"version\":0"), "from 1 to 127, had 0");
        refused(good.replace("\"name\":\"data\"", "\"name\":\"payload\""), "must have a last field data");
    }

    @Test
    void seed_defect_27_money_is_a_decimal_in_every_contract_and_never_a_double() {
        assertThat(Stream.of(EventType.values()).flatMap(type -> fields(contract(type).schema()).stream())
                .filter(field -> "rupees".equals(field.getProp(EventSchema.UNIT))))
                .hasSizeGreaterThan(60)
                .allSatisfy(field -> assertThat(FieldKind.of(field.schema())).isEqualTo(FieldKind.DECIMAL));
        assertThat(Stream.of(EventType.values()).flatMap(type -> fields(contract(type).schema()).stream())
                .filter(field -> FieldKind.of(field.schema()) == FieldKind.REAL).map(Schema.Field::name)
                .distinct())
                .containsExactlyInAnyOrder("confidence", "value");
    }

    @Test
    void seed_defect_27_a_text_as_the_default_of_a_union_that_begins_with_null_is_refused() {
        String bad = contract(EventType.ORDER_FILLED).schema().toString().replace(
                "\"doc\":\"Its direct parent; null for an event from outside.\",\"default\":null",
                "\"doc\":\"Its direct parent.\",\"default\":\"none\"");
        refused(bad,
                "x.avsc: the default of causation_id, none, is no null, which stands first in its union");
    }

    @Test
    void the_contracts_are_found_in_a_jar_too(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("schemas with space.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            Path classes = Path
                    .of(Contracts.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                    out.write(Files.readAllBytes(file));
                }
            }
        }
        URI inside = URI
                .create("jar:" + jar.toUri() + "!/io/alphapanda/schemas/contract/events/market_tick.avsc");
        assertThat(Contracts.around(inside)).isEqualTo(SHIPPED);
    }

    private static void refused(String text, String why) {
        assertThatThrownBy(() -> EventSchema.parse(text, "x.avsc"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static EventSchema contract(EventType type) {
        return Objects.requireNonNull(SHIPPED.events().get(type.wireName()), type.wireName());
    }

    private static List<Schema.Field> fields(Schema event) {
        return EventSchema.records(event).flatMap(record -> record.getFields().stream()).toList();
    }
}
