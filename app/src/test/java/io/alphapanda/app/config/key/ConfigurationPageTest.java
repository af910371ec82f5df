package io.alphapanda.app.config.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `docs/configuration.md` and `.env.example` against the keys there are.
class ConfigurationPageTest {
    private static final Path ROOT = Path.of(System.getProperty("panda.root", "no panda.root"));

    @Test
    void every_key_has_its_row_with_default_limit_and_meaning() throws IOException {
        List<Key<?>> keys = new ArrayList<>(KeyRegistry.all());
        keys.add(DeskKeys.ADAPTER);
        assertThat(rows()).containsAll(keys.stream().map(ConfigurationPageTest::row).toList());
    }

    @Test
    void every_other_spelling_and_every_refused_name_has_its_row() throws IOException {
        List<String> rows = rows();
        KeyRegistry.otherSpellings().forEach(alias -> assertThat(rows)
                .contains("| `" + alias.spelled().name() + "` | `" + alias.meant().name() + "` |"));
        KeyRegistry.replaced().forEach((name, why) -> assertThat(rows).contains("| `" + name + "` | refused: "
                + why + " |"));
    }

    @Test
    void no_row_speaks_of_a_key_that_is_gone() throws IOException {
        assertThat(rows().stream().filter(row -> row.startsWith("| `")).map(row -> row.split("`", -1)[1])
                .filter(name -> !name.contains("*") && KeyRegistry.find(name) instanceof Lookup.Unknown))
                .isEmpty();
    }

    @Test
    void the_example_sets_only_keys_that_exist_to_values_that_they_accept() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve(".env.example")).stream()
                .map(line -> line.replaceFirst("^# ?(?=[A-Z_]+=)", ""))
                .filter(line -> line.matches("[A-Z_]+=.*")).toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            String[] parts = line.split("=", 2);
            assertThat(KeyRegistry.find(parts[0])).as(line).isInstanceOfSatisfying(Lookup.Known.class,
                    known -> assertThat(known.spelled().accepts(parts[1])).as(line).isTrue());
        });
    }

    @Test
    void every_default_and_every_example_is_accepted() {
        assertThat(KeyRegistry.all()).hasSizeGreaterThan(45).allSatisfy(key -> {
            assertThat(key.accepts(key.standard())).as(key.name()).isTrue();
            assertThat(key.accepts(key.kind().example())).as(key.name()).isTrue();
        });
    }

    private static String row(Key<?> key) {
        return "| `" + key.name() + "` | `" + key.standard() + "` | " + key.kind().words() + " | "
                + key.meaning()
                + " |";
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/configuration.md"));
    }
}
