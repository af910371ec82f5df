package io.alphapanda.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.line.MemoryDesk;
import io.alphapanda.app.testing.Printed;
import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.ControlCommand.Action;
import io.alphapanda.domain.control.Heartbeat;
import io.alphapanda.domain.control.Heartbeat.State;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.eventlog.testing.SampleEvents;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlCommandsTest {
    private final MemoryDesk desk = new MemoryDesk();

    @ParameterizedTest
    @CsvSource({"pause,strategy:trend,PAUSE", "resume,strategy-runner:2,RESUME",
        "stop,risk-manager:paper,STOP",
        "start,risk-manager,START", "cancel-all,paper,CANCEL_ALL", "close-out,all,CLOSE_OUT_AT_CLOSE"})
    void each_word_becomes_a_command_of_the_operator(String word, String target, Action action) {
        Printed told = desk.type("control", word, target);
        assertThat(told.exitCode()).as(told.err()).isZero();
        assertThat(told.out()).startsWith("told " + target + " to " + word + " at ")
                .contains("next: alpha-panda services");
        assertThat(desk.on("system.control")).singleElement().satisfies(event -> {
            assertThat(event.source()).isEqualTo("operator");
            assertThat(event.data()).isEqualTo(new ControlCommand(action, target));
        });
    }

    @Test
    void a_letter_is_waived_by_its_short_name() {
        Envelope letter = desk.letter("journal", "rubbish");
        String name = letter.id().toString().substring(24);
        assertThat(desk.type("control", "waive", "zerodha", name).err())
                .contains("is of paper, and not of zerodha");
        assertThat(desk.type("control", "waive", "paper").err()).contains("say which letter to waive");
        assertThat(desk.on("system.control")).isEmpty();
        assertThat(desk.type("control", "waive", "paper", name).exitCode()).isZero();
        assertThat(desk.on("system.control")).extracting(Envelope::data)
                .containsExactly(new ControlCommand(Action.WAIVE, "paper", letter.id().toString()));
        assertThat(desk.type("dlq", "list", "--all").out()).contains("waived");
        desk.type("control", "waive", "paper", "all");
        assertThat(desk.on("system.control")).extracting(Envelope::data)
                .contains(new ControlCommand(Action.WAIVE, "paper", "all"));
    }

    @ParameterizedTest
    @CsvSource({"dance,all,is nothing that a desk can be told", "pause,Strategy Runner,is no target",
        "pause,strategy:,strategy name", "cancel-all,Paper,account name", "cancel-all,system,is reserved"})
    void a_wrong_word_or_target_sends_nothing_and_says_what_is_right(String word, String target, String why) {
        Printed refused = desk.type("control", word, target);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains(why);
        assertThat(desk.on("system.control")).isEmpty();
    }

    @Test
    void a_word_that_needs_no_letter_refuses_one() {
        assertThat(desk.type("control", "pause", "all", "x").err())
                .contains("takes a target and nothing more");
    }

    @Test
    void a_desk_of_one_process_is_told_how_to_stop_it_instead() {
        assertThat(Printed.by("control", "stop", "all").err()).contains("the desk is one process", "Ctrl-C");
        assertThat(Printed.by("services").err()).contains("one process", "alpha-panda status");
    }

    @Test
    void a_strategy_of_a_desk_of_one_process_is_paused_and_resumed_while_it_stands(@TempDir Path folder) {
        String log = folder.toString();
        try (FileEventLog running = FileEventLog.open(folder)) {
            running.append(SampleEvents.bar(1));
            running.commit(1, List.of());
            running.awaitDurable(1);
            assertThat(Printed.by("control", "pause", "strategy:trend", "--log", log).err())
                    .contains("a desk is running over " + folder, "Ctrl-C");
        }
        Printed told = Printed.by("control", "pause", "strategy:trend", "--log", log);
        assertThat(told.exitCode()).as(told.err()).isZero();
        assertThat(told.out()).startsWith("told strategy:trend to pause at 2026-11-23 09:16:00 IST")
                .contains("next: alpha-panda run");
        assertThat(Printed.by("status", "--log", log).out())
                .contains("paused     strategy trend; since 2026-11-23 09:16:00 IST,"
                        + " until alpha-panda control resume strategy:trend");
        assertThat(Printed.by("control", "resume", "strategy:trend", "--log", log).exitCode()).isZero();
        assertThat(Printed.by("status", "--log", log).out()).doesNotContain("paused");
        assertThat(Printed.by("control", "stop", "strategy:trend", "--log", log).err())
                .contains("control resume strategy:trend");
    }

    @Test
    void services_lists_every_part_of_every_process_and_marks_the_silent() {
        desk.beat(new Heartbeat("risk-manager", "paper", "alpha/11", 3, State.ACTIVE, 1_200, 4, 1), 60);
        desk.beat(new Heartbeat("risk-manager", "paper", "beta/12", 0, State.STANDBY, 0, 0, 0), 0);
        desk.beat(new Heartbeat("strategy-runner", "2", "alpha/11", 1, State.ACTIVE, 1_234_567, 0, 0), 0);
        Printed shown = desk.type("services");
        List<String> lines = shown.out().lines().toList();

        assertThat(lines.get(0)).matches(
                "service +shard +state +heard +epoch +process +events +waiting +dead letters");
        assertThat(lines.get(1)).matches("risk-manager +paper +standby +[0-4] s ago +- +beta/12 +0 +0 +0");
        assertThat(lines.get(2))
                .matches("risk-manager +paper +SILENT, was active +6[0-9] s ago +3 +alpha/11 +1,200 +4 +1");
        assertThat(lines.get(3))
                .matches("strategy-runner +2 +active +[0-4] s ago +1 +alpha/11 +1,234,567 +0 +0");
        assertThat(lines.getLast()).startsWith("1 SILENT: not heard for more than 5 s");
    }

    @Test
    void a_desk_of_which_nothing_was_heard_says_so() {
        assertThat(desk.type("services").out()).contains("no part was heard of in the last 10 minutes");
    }
}
