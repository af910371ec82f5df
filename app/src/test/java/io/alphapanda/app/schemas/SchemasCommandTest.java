package io.alphapanda.app.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.testing.Printed;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.schemas.contract.Contracts;
import io.alphapanda.schemas.reference.EventReference;
import io.alphapanda.schemas.registry.StandardRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemasCommandTest {
    private static final Path SCHEMAS = Path.of(System.getProperty("panda.root", "no panda.root"), "schemas");
    private static final int TYPES = EventType.values().length;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_contracts_of_the_program_pass_the_check() {
        Printed printed = Printed.by("schemas", "check");

        assertThat(printed.exitCode()).isZero();
        assertThat(printed.out()).contains("\nmarket_tick")
                .endsWith(TYPES + " types against 1 release: they understand each other\n");
    }

    @Test
    void seed_row_26_a_changed_copy_fails_the_check_and_says_what_to_do() throws IOException {
        copyContracts();
        change("events/heartbeat.avsc", "\"name\": \"lag\"", "\"name\": \"backlog\"");
        change("events/order_filled.avsc", "\"scale\": 6", "\"scale\": 2");
        Files.delete(folder.resolve("events/pnl_snapshot.avsc"));

        Printed printed = Printed.by("schemas", "check", "--dir", folder.toString());

        assertThat(printed.exitCode()).isEqualTo(1);
        assertThat(printed.out()).containsPattern("heartbeat +1  incompatible +\\+ data.backlog, - data.lag")
                .contains(
                        "refused: heartbeat: data.backlog was added without a default (today's readers cannot read"
                                + " what a release wrote); give it a default, or raise \"version\" to 2 here and in EventType",
                        "refused: order_filled: data.last_px was bytes decimal(19, 6) and is bytes decimal(19, 2)",
                        "refused: pnl_snapshot: it was released, and records of it may stand in any log")
                .endsWith(TYPES + " types against 1 release: 3 may not be as they are\n");
    }

    @Test
    void a_copy_that_only_grows_passes_the_check() throws IOException {
        copyContracts();
        change("events/heartbeat.avsc", "          {\n            \"name\": \"lag\"",
                "          {\"name\": \"mood\", \"type\": \"string\", \"default\": \"\", \"doc\": \"New.\"},\n"
                        + "          {\n            \"name\": \"lag\"");

        Printed printed = Printed.by("schemas", "check", "--dir", folder.toString());

        assertThat(printed.out()).containsPattern("heartbeat +1  evolved +\\+ data.mood");
        assertThat(printed.exitCode()).isZero();
    }

    @Test
    void a_folder_without_contracts_is_refused_with_what_it_must_hold() {
        Printed printed = Printed.by("schemas", "check", "--dir", folder.toString());
        assertThat(printed.exitCode()).isEqualTo(2);
        assertThat(printed.err()).contains("there is no folder " + folder.resolve("events")
                + "; name the folder that holds events/ and released/");
    }

    @Test
    void seed_row_25_all_topics_are_registered_and_a_second_time_changes_nothing() throws IOException {
        try (StandardRegistry registry = new StandardRegistry()) {
            String[] register = {"schemas", "register", "--registry", registry.address()};
            Printed dry = Printed.by("schemas", "register", "--registry", registry.address(), "--dry-run");
            assertThat(dry.out()).contains(" would be registered, 0 there already, 0 refused");
            assertThat(registry.subjects()).isEmpty();

            Printed first = Printed.by(register);
            assertThat(first.exitCode()).as(first.err()).isZero();
            assertThat(first.out()).containsPattern("market.ticks-value +market_tick +1 +[0-9]+  registered")
                    .contains(" registered, 0 there already, 0 refused");
            int subjects = registry.subjects().size();
            assertThat(subjects).isGreaterThan(50);

            Printed second = Printed.by(register);
            assertThat(second.out())
                    .endsWith(subjects + " subjects at " + registry.address() + ": 0 registered, "
                            + subjects + " there already, 0 refused\n");
            assertThat(Printed.by("schemas", "check", "--registry", registry.address()).out())
                    .endsWith("; the registry objects to 0\n");
        }
    }

    @Test
    void seed_row_26_the_check_asks_the_registry_for_its_newest_version_too() throws IOException {
        copyContracts();
        change("events/market_tick.avsc", "\"name\": \"oi\"", "\"name\": \"open_interest\"");
        try (StandardRegistry registry = new StandardRegistry()) {
            assertThat(Printed.by("schemas", "register", "--registry", registry.address()).exitCode())
                    .isZero();

            Printed printed = Printed.by("schemas", "check", "--dir", folder.toString(), "--registry",
                    registry.address());

            assertThat(printed.exitCode()).isEqualTo(1);
            assertThat(printed.out())
                    .contains("registry: market.ticks-value: READER_FIELD_MISSING_DEFAULT_VALUE")
                    .endsWith("; the registry objects to 1\n");
        }
    }

    @Test
    void without_a_registry_it_says_where_to_name_one() {
        Printed printed = Printed.by("schemas", "register");
        assertThat(printed.exitCode()).isEqualTo(2);
        assertThat(printed.err()).contains("no schema registry is configured; set"
                + " SCHEMA_REGISTRY__URL=http://localhost:8081, or name it with --registry");
    }

    @Test
    void a_registry_that_is_not_there_fails_with_its_address_and_without_its_password() throws IOException {
        StandardRegistry registry = new StandardRegistry();
        registry.close();
        Printed printed = Printed.by("schemas", "register", "--registry",
                registry.address().replace("://", "://desk:s3cret@"));
        assertThat(printed.exitCode()).isEqualTo(1);
        assertThat(printed.err())
                .contains("the schema registry at " + registry.address() + " does not answer")
                .doesNotContain("s3cret");
    }

    @Test
    void every_type_is_listed_with_its_version_and_its_number() {
        assertThat(Printed.by("schemas", "list").out().lines()).hasSize(TYPES + 1)
                .anySatisfy(line -> assertThat(line).matches("order_filled +1 +18  810b[0-9a-f]{4} +1"));
    }

    @Test
    void the_reference_is_printed_as_it_is_kept() {
        assertThat(Printed.by("schemas", "reference").out())
                .isEqualTo(EventReference.page(Contracts.shipped()));
    }

    private void copyContracts() throws IOException {
        for (String part : new String[]{"events", "released"}) {
            try (Stream<Path> files = Files.walk(SCHEMAS.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = folder.resolve(SCHEMAS.relativize(file).toString());
                    Files.createDirectories(copy.resolveSibling("."));
                    Files.copy(file, copy);
                }
            }
        }
    }

    private void change(String file, String before, String after) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(path, text.replace(before, after));
    }
}
