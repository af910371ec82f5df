package io.alphapanda.app.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.LoggerContext;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.event.Level;

@Timeout(60)
class DeskLoggingTest {
    private static final String OURS = "io.alphapanda.trading.Gateway";

    @TempDir
    private Path folder = Path.of("");

    @Nested
    class TheConsole {
        @Test
        void a_line_is_readable_and_in_indian_time() {
            try (CapturedLog log = CapturedLog.plain(folder)) {
                log.logger(OURS).info("filled {} of {}", 5, "RELIANCE");
                assertThat(log.console())
                        .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO  Gateway - filled 5 of RELIANCE\n");
            }
        }

        @Test
        void a_correlation_id_is_shown_when_there_is_one() {
            try (CapturedLog log = CapturedLog.plain(folder)) {
                try (var _ = LogIds.correlation("c-17")) {
                    log.logger(OURS).warn("late");
                }
                log.logger(OURS).warn("later");
                assertThat(log.console().lines()).hasSize(2).satisfiesExactly(
                        line -> assertThat(line).endsWith("WARN  Gateway - late [c-17]"),
                        line -> assertThat(line).endsWith("WARN  Gateway - later"));
            }
        }

        @Test
        void an_exception_is_shown_with_its_trace() {
            try (CapturedLog log = CapturedLog.plain(folder)) {
                log.logger(OURS).error("failed", new IllegalStateException("no price"));
                assertThat(log.console()).contains("java.lang.IllegalStateException: no price", "\tat ");
            }
        }

        @Test
        void it_may_be_json_too() throws IOException {
            try (CapturedLog log = new CapturedLog(folder, ConsoleStyle.JSON, Level.INFO, List.of())) {
                log.logger(OURS).info("hello");
                assertThat(fields(log.console())).containsEntry("message", "hello");
            }
        }
    }

    @Nested
    class TheFile {
        @Test
        void every_line_is_one_json_object_with_its_ids() throws IOException {
            try (CapturedLog log = CapturedLog.plain(folder)) {
                try (var _ = LogIds.correlation("c-17"); var _ = LogIds.request("r-3")) {
                    log.logger(OURS).atInfo().addKeyValue("units", 5).log("two\nlines and \"quotes\"");
                }
                log.logger(OURS).error("failed", new IllegalStateException("no price"));
                List<String> lines = log.file();
                assertThat(lines).hasSize(2);
                assertThat(fields(lines.get(0))).containsEntry("level", "INFO").containsEntry("logger", OURS)
                        .containsEntry("message", "two\nlines and \"quotes\"")
                        .containsEntry("correlation_id", "c-17")
                        .containsEntry("request_id", "r-3").containsEntry("units", "5")
                        .hasEntrySatisfying("time", time -> assertThat(time).endsWith("+05:30"));
                assertThat(fields(lines.get(1))).containsEntry("type", "java.lang.IllegalStateException")
                        .hasEntrySatisfying("trace", trace -> assertThat(trace).contains("DeskLoggingTest"));
            }
        }

        @Test
        void a_full_file_makes_room_for_the_next_and_only_so_many_stay() throws IOException {
            LoggerContext context = CapturedLog.newContext();
            var file = new LogTargets(context).file(folder.resolve("desk.json"), 200);
            var console = StuckTarget.started();
            console.free();
            try (DeskLogging logging = DeskLogging.start(context, settings(100_000), List.of(), console,
                    file)) {
                for (int round = 0; round < 200 && !Files.exists(folder.resolve("desk.2.json")); round++) {
                    for (int line = 0; line < 200; line++) {
                        context.getLogger(OURS).info("line {} of a file that is soon full", line);
                    }
                    assertThat(logging.counts()).hasSize(2);
                    LockSupport.parkNanos(50_000_000);
                }
            }
            assertThat(folder.resolve("desk.1.json")).exists();
            assertThat(folder.resolve("desk.2.json")).exists();
            assertThat(folder.resolve("desk." + (LogTargets.OLDER_FILES_MAX + 1) + ".json")).doesNotExist();
        }

        @Test
        void a_file_that_cannot_be_written_is_refused() throws IOException {
            Files.writeString(folder.resolve("plain"), "a file, not a folder");
            LogTargets targets = new LogTargets(CapturedLog.newContext());
            assertThatThrownBy(() -> targets.file(folder.resolve("plain/desk.json"), 1000))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("set LOGGING__FILE to a file that can be");
        }
    }

    @Nested
    class TheQueue {
        @Test
        void nobody_waits_for_a_stuck_target_and_every_dropped_line_is_counted() throws InterruptedException {
            LoggerContext context = CapturedLog.newContext();
            StuckTarget console = StuckTarget.started();
            StuckTarget file = StuckTarget.started();
            DeskLogging logging = DeskLogging.start(context, settings(10), List.of(), console, file);
            file.free();
            context.getLogger(OURS).info("first");
            assertThat(console.isStuck()).isTrue();
            for (int line = 0; line < 17; line++) {
                context.getLogger(OURS).info("line {}", line);
            }
            assertThat(logging.counts().getFirst()).isEqualTo(new LogQueueCount("console", 10, 10, 7));
            console.free();
            logging.close();
            assertThat(console.lines()).hasSize(12).startsWith("first", "line 0").contains("line 9")
                    .endsWith("7 lines were dropped here: console was too slow");
        }

        @Test
        void a_stuck_console_does_not_hold_up_the_file() throws InterruptedException {
            LoggerContext context = CapturedLog.newContext();
            StuckTarget console = StuckTarget.started();
            StuckTarget file = StuckTarget.started();
            file.free();
            DeskLogging logging = DeskLogging.start(context, settings(1000), List.of(), console, file);
            for (int line = 0; line < 500; line++) {
                context.getLogger(OURS).info("line {}", line);
            }
            assertThat(console.isStuck()).isTrue();
            logging.close();
            assertThat(file.lines()).hasSize(500);
            console.free();
        }
    }

    @Test
    void libraries_are_never_more_talkative_than_info() {
        try (CapturedLog log = new CapturedLog(folder, ConsoleStyle.PLAIN, Level.DEBUG, List.of())) {
            log.logger(OURS).debug("ours");
            log.logger("org.library.Thing").debug("theirs");
            assertThat(log.console()).contains("ours").doesNotContain("theirs");
        }
    }

    @Test
    void after_the_end_only_warnings_are_printed() {
        LoggerContext context = CapturedLog.newContext();
        StuckTarget console = StuckTarget.started();
        StuckTarget file = StuckTarget.started();
        console.free();
        file.free();
        DeskLogging.start(context, settings(10), List.of(), console, file).close();
        assertThat(context.getLogger(OURS).isInfoEnabled()).isFalse();
        assertThat(context.getLogger(OURS).isWarnEnabled()).isTrue();
    }

    private LoggingSettings settings(int queue) {
        return new LoggingSettings(Level.INFO, ConsoleStyle.PLAIN, folder.resolve("unused.json"), queue);
    }

    /// The texts of an object and of the objects inside, by name.
    private static Map<String, String> fields(String line) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser json = new JsonFactory().createParser(line)) {
            assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isScalarValue()) {
                    fields.put(json.currentName(), json.getText());
                }
            }
        }
        return fields;
    }
}
