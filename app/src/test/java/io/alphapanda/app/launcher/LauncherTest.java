package io.alphapanda.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.alphapanda.app.launcher.Installation.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    private static final String PRINTS_ALL = "for a in \"$@\"; do printf '<%s>\\n' \"$a\"; done";
    private static final Path BARS = Path.of(System.getProperty("panda.root", "no panda.root"),
            "examples/bars/NIFTY_1m_generated.csv.gz");
    private static final long DEADLINE_SECONDS = 60;

    @TempDir
    Path folder;
    private Installation house;

    @BeforeEach
    void build_a_house() throws IOException {
        house = new Installation(folder);
        house.fakeJdk("jdk-25", "25.0.1", PRINTS_ALL);
        house.fakeMavenThatCopies(Jars.tiny(folder.resolve("built"), LaunchedProgram.FIRST_BUILD));
    }

    @Nested
    class WhatIsMissing {
        @Test
        void without_a_jdk_it_says_how_to_get_one() {
            house.set("PANDA_JDK_DIRS", folder.resolve("nowhere").toString());
            Result result = house.run("--help");
            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.err()).contains("needs JDK 25", "brew", "apt", "sdk install");
            assertThat(result.out()).isEmpty();
        }

        @Test
        void an_old_jdk_is_passed_over_wherever_it_is() {
            house.fakeJdk("aged-17", "17.0.15", "echo old");
            house.set("JAVA_HOME", folder.resolve("jdks/aged-17").toString());
            assertThat(house.run().out()).doesNotContain("old").contains("<-jar>");
        }

        @Test
        void a_jdk_named_by_java_home_comes_first() {
            house.fakeJdk("zulu-26", "26-ea", "echo twenty-six");
            house.set("JAVA_HOME", folder.resolve("jdks/zulu-26").toString());
            assertThat(house.run().out()).isEqualTo("twenty-six\n");
        }

        @Test
        void without_maven_it_says_how_to_get_it() throws IOException {
            Files.delete(folder.resolve("tools/mvn"));
            Result result = house.run("--help");
            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.err()).contains("Maven 3.8", "brew install maven", "apt install maven");
            assertThat(result.out()).isEmpty();
        }

        @Test
        void an_old_maven_is_named() {
            house.fakeMaven("3.6.3", "true");
            Result result = house.run("--help");
            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.err()).contains("found 3.6.3");
            assertThat(house.builds()).isZero();
        }

        @Test
        void maven_is_needed_for_building_only() throws IOException {
            house.run();
            Files.delete(folder.resolve("tools/mvn"));
            assertThat(house.run().exitCode()).isZero();
        }
    }

    @Nested
    class HandingOver {
        @Test
        void every_argument_arrives_as_it_was_given() {
            Result result = house.run("backtest", "--set", "a b", "", "*", "$HOME", "-Dx=1");
            String after = result.out().substring(result.out().indexOf("alpha-panda.jar>"));
            assertThat(after.lines().skip(1)).containsExactly("<backtest>", "<--set>", "<a b>", "<>", "<*>",
                    "<$HOME>", "<-Dx=1>");
        }

        @Test
        void the_exit_code_is_the_programs_own() {
            house.fakeJdk("jdk-25", "25.0.1", "exit 2");
            assertThat(house.run().exitCode()).isEqualTo(2);
        }

        @Test
        void the_users_folder_stays_the_working_folder() throws IOException {
            house.fakeJdk("jdk-25", "25.0.1", "cd -P . && pwd");
            Path elsewhere = Files.createDirectory(folder.resolve("else where"));
            Result result = house.runFrom(elsewhere, house.home().resolve("alpha-panda"));
            assertThat(result.out().strip()).isEqualTo(elsewhere.toRealPath().toString());
        }

        @Test
        void it_may_be_called_through_a_link() throws IOException {
            Path link = Files.createSymbolicLink(folder.resolve("panda"),
                    Path.of("the house", "alpha-panda"));
            assertThat(house.runFrom(folder, link).exitCode()).isZero();
        }

        @Test
        void a_signal_reaches_the_program() {
            Path started = folder.resolve("started");
            house.fakeJdk("jdk-25", "25.0.1",
                    "trap 'exit 42' TERM; : >\"" + started + "\"; while :; do sleep 0.05; done");
            Process process = house.start(folder, house.home().resolve("alpha-panda"));
            await(() -> Files.exists(started));
            process.destroy();
            assertThat(house.finish(process).exitCode()).isEqualTo(42);
        }

        @Test
        void options_for_the_jvm_come_before_the_jar_and_may_choose_the_collector() {
            house.set("PANDA_JAVA_OPTS", "-Xmx1g -XX:+UseZGC");
            List<String> lines = house.run("x").out().lines().toList();
            assertThat(lines).contains("<-XX:+UseCompactObjectHeaders>", "<-Xmx1g>", "<-XX:+UseZGC>")
                    .doesNotContain("<-XX:+UseSerialGC>");
            assertThat(lines.indexOf("<-Xmx1g>")).isLessThan(lines.indexOf("<-jar>"));
        }
    }

    @Nested
    class Building {
        @Test
        void it_builds_once_and_says_so_on_stderr() {
            Result first = house.run();
            assertThat(first.err()).contains("building (first time only)");
            assertThat(first.out()).doesNotContain("building");
            assertThat(house.run().err()).isEmpty();
            assertThat(house.builds()).isEqualTo(1);
        }

        @Test
        void it_builds_again_when_a_source_or_a_pom_is_newer() throws IOException {
            house.run();
            makeNewer(house.home().resolve("app/src/main/java/Source.java"));
            assertThat(house.run().err()).contains("building what has changed");
            makeNewer(house.home().resolve("app/pom.xml"));
            house.run();
            assertThat(house.builds()).isEqualTo(3);
        }

        @Test
        void it_builds_again_when_a_source_is_gone() throws IOException {
            house.run();
            Path source = house.home().resolve("app/src/main/java/Source.java");
            Files.delete(source);
            makeNewer(source.getParent());
            house.run();
            assertThat(house.builds()).isEqualTo(2);
        }

        @Test
        void a_failed_build_names_its_output_and_starts_nothing() {
            house.fakeMaven("3.9.9", "echo '[ERROR] Source.java:[1,7] no such thing'; exit 1");
            Result result = house.run();
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.err()).contains("no such thing", house.kept().resolve("build.log").toString());
            assertThat(result.out()).isEmpty();
        }

        @Test
        void a_failed_build_is_tried_again() throws IOException {
            house.fakeMaven("3.9.9", "exit 1");
            house.run();
            house.fakeMavenThatCopies(folder.resolve("built"));
            assertThat(house.run().exitCode()).isZero();
        }

        @Test
        void launchers_that_start_together_build_once() {
            house.fakeMaven("3.8.7", "sleep 0.5; mkdir -p app/target && cp -R \"" + folder.resolve("built")
                    + "\"/* app/target/");
            Path launcher = house.home().resolve("alpha-panda");
            List<Process> together = Stream.generate(() -> house.start(folder, launcher)).limit(3).toList();
            assertThat(together).allSatisfy(each -> assertThat(house.finish(each).exitCode()).isZero());
            assertThat(house.builds()).isEqualTo(1);
        }

        @Test
        void a_lock_whose_owner_died_is_taken_over() {
            house.write("the house/app/target/launcher/lock/pid", "999999999\n");
            assertThat(house.run().exitCode()).isZero();
        }
    }

    @Nested
    class TheRealThing {
        @BeforeEach
        void use_the_real_jvm() {
            house.set("JAVA_HOME", System.getProperty("java.home", ""));
        }

        @Test
        void after_a_rebuild_the_new_code_runs_and_not_the_cached() throws IOException {
            house.set("PANDA_AOT", "on");
            assertThat(house.run("x").out()).isEqualTo("built-first [x]\n");
            await(() -> caches() == 1);
            Result cached = house.run("x");
            assertThat(cached.out()).isEqualTo("built-first [x]\n");
            assertThat(cached.err()).contains("-XX:AOTCache=");

            house.fakeMavenThatCopies(Jars.tiny(folder.resolve("later"), LaunchedProgram.OTHER_BUILD));
            makeNewer(house.home().resolve("app/src/main/java/Source.java"));
            Result rebuilt = house.run("x");
            assertThat(rebuilt.out()).isEqualTo("built-later [x]\n");
            assertThat(rebuilt.err()).doesNotContain("-XX:AOTCache=");
            await(() -> caches() == 1);
            Result cachedAgain = house.run("x");
            assertThat(cachedAgain.out()).isEqualTo("built-later [x]\n");
            assertThat(cachedAgain.err()).contains("-XX:AOTCache=");
        }

        @Test
        void json_on_stdout_is_one_object_and_nothing_else() throws IOException {
            house.fakeMavenThatCopies(Jars.program(folder.resolve("whole")));
            Result result = house.run("backtest", "--strategy", "sma-cross", "--bars", BARS.toString(),
                    "--json");
            assertThat(result.exitCode()).as(result.err()).isZero();
            try (JsonParser json = new JsonFactory().createParser(result.out())) {
                assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
                json.skipChildren();
                assertThat(json.nextToken()).isNull();
            }
            assertThat(house.run("backtest", "--no-such-option").exitCode()).isEqualTo(2);
            assertThat(house.run("--help").out()).startsWith("Usage: alpha-panda");
        }

        private long caches() {
            try (Stream<Path> files = Files.find(house.kept(), 2,
                    (file, _) -> file.getFileName().toString().endsWith(".aot"))) {
                return files.count();
            } catch (IOException e) {
                return 0;
            }
        }
    }

    private static void makeNewer(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plusSeconds(DEADLINE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited too long").isBefore(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
