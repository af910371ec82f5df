package io.alphapanda.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.alphapanda.app.architecture.SourceTree.SourceFile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TidyTest {
    /// The files over the line, from `long-files.txt`: none may grow, and none may be added.
    private static final Map<String, Integer> LONG_FILES = SourceTree.all()
            .filter(file -> file.path().equals("app/src/test/resources/long-files.txt"))
            .flatMap(file -> file.text().lines()).filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split(" ", -1))
            .collect(Collectors.toMap(fields -> fields[0], fields -> Integer.valueOf(fields[1])));

    @Test
    void the_source_tree_was_found() {
        assertThat(SourceTree.productionJava()).isNotEmpty();
        assertThat(SourceTree.testJava()).isNotEmpty();
        assertThat(SourceTree.markdown()).isNotEmpty();
    }

    @Test
    void no_production_file_is_too_long() {
        assertNone(SourceTree.productionJava(), file -> TidyRules.tooLong(file, LONG_FILES));
    }

    @Test
    void no_file_stays_on_the_ratchet_longer_than_it_must() {
        assertThat(LONG_FILES.keySet()).allSatisfy(path -> assertThat(SourceTree.productionJava())
                .as("%s is short enough, or gone: take it off the list", path)
                .anyMatch(file -> file.path().equals(path) && !TidyRules.tooLong(file, Map.of()).isEmpty()));
    }

    @Test
    void every_package_has_a_room_sign() {
        assertThat(TidyRules.withoutRoomSign(SourceTree.productionJava())).isEmpty();
    }

    @Test
    void every_public_type_says_what_it_is() {
        assertNone(SourceTree.productionJava(), TidyRules::withoutDocComment);
    }

    @Test
    void no_loose_ends_are_left() {
        assertNone(SourceTree.java(), TidyRules::looseEnds);
    }

    @Test
    void no_money_floats_outside_indicators() {
        assertNone(SourceTree.productionJava().filter(file -> !file.path().startsWith("indicators/")),
                TidyRules::floatingMoney);
    }

    @Test
    void no_test_takes_a_nap() {
        assertNone(SourceTree.java().filter(file -> !file.isIn("canary")), TidyRules::naps);
    }

    @Test
    void every_test_is_a_sentence() {
        assertNone(SourceTree.testJava(), TidyRules::badTestNames);
    }

    @Test
    void every_relative_link_leads_somewhere() {
        assertNone(SourceTree.markdown(), file -> TidyRules.deadLinks(file, target -> Files
                .exists(SourceTree.ROOT.resolve(Path.of(file.path())).resolveSibling(target))));
    }

    @Test
    void no_file_names_a_registry() {
        assertNone(SourceTree.all(), TidyRules::registryHosts);
    }

    private static void assertNone(Stream<SourceFile> files, Function<SourceFile, List<String>> rule) {
        assertThat(files.flatMap(file -> rule.apply(file).stream())).isEmpty();
    }

    /// Each rule meets a text that breaks it, and one that does not.
    @Nested
    class Canaries {
        @Test
        void a_long_file_is_caught() {
            assertThat(TidyRules.tooLong(file("//\n".repeat(301)), Map.of())).hasSize(1);
            assertThat(TidyRules.tooLong(file("//\n".repeat(300)), Map.of())).isEmpty();
        }

        @Test
        void a_file_on_the_ratchet_must_not_grow() {
            assertThat(TidyRules.tooLong(file("//\n".repeat(401)), Map.of("a/X.java", 400))).hasSize(1);
            assertThat(TidyRules.tooLong(file("//\n".repeat(400)), Map.of("a/X.java", 400))).isEmpty();
        }

        @Test
        void a_package_without_a_sign_is_caught() {
            SourceFile sign = new SourceFile("a/package-info.java", "");
            assertThat(TidyRules.withoutRoomSign(Stream.of(file("")))).hasSize(1);
            assertThat(TidyRules.withoutRoomSign(Stream.of(file(""), sign))).isEmpty();
        }

        @Test
        void a_public_type_without_a_comment_is_caught() {
            assertThat(TidyRules.withoutDocComment(file("/// Y.\n\npublic final class X {}"))).hasSize(1);
            assertThat(TidyRules.withoutDocComment(file("import y;\n\n/// An X.\n@Y\npublic record X() {}")))
                    .isEmpty();
        }

        @Test
        void a_loose_end_is_caught() {
            assertThat(TidyRules.looseEnds(file("// TO" + "DO later"))).hasSize(1);
            assertThat(TidyRules.looseEnds(file("// done"))).isEmpty();
        }

        @Test
        void a_floating_price_is_caught() {
            assertThat(TidyRules.floatingMoney(file("double lastPrice = 1;"))).hasSize(1);
            assertThat(TidyRules.floatingMoney(file("double ratio; Price lastPrice;"))).isEmpty();
        }

        @Test
        void a_nap_is_caught() {
            assertThat(TidyRules.naps(file("Thread.sl" + "eep(10);"))).hasSize(1);
            assertThat(TidyRules.naps(file("LockSupport.park();"))).isEmpty();
        }

        @Test
        void a_test_name_that_is_no_sentence_is_caught() {
            assertThat(TidyRules.badTestNames(file("@Test\nvoid works() {"))).hasSize(1);
            assertThat(TidyRules.badTestNames(file("@Seeded(count = 3)\nvoid test_it_all_now(long seed) {")))
                    .hasSize(1);
            assertThat(TidyRules.badTestNames(file("@Test\nvoid denies_an_entry() {"))).isEmpty();
        }

        @Test
        void a_dead_link_is_caught() {
            SourceFile page = file("[a](docs/a.md#top), [b](https://example.org), `[c](c.md)`");
            assertThat(TidyRules.deadLinks(page, target -> false)).hasSize(1);
            assertThat(TidyRules.deadLinks(page, "docs/a.md"::equals)).isEmpty();
        }

        @Test
        void a_registry_host_is_caught() {
            assertThat(TidyRules.registryHosts(file("https://repo1" + ".maven.org/maven2"))).hasSize(1);
            assertThat(TidyRules.registryHosts(file("https://www.apache.org"))).isEmpty();
        }

        private static SourceFile file(String text) {
            return new SourceFile("a/X.java", text);
        }
    }
}
