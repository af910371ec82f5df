package io.alphapanda.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MainTest {
    private final StringWriter err = new StringWriter();

    @Test
    void a_file_that_is_not_there_is_named_in_one_sentence() {
        assertThat(run("backtest", "--strategy", "sma-cross", "--bars", "nowhere.csv")).isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines(
                "alpha-panda: there is no file nowhere.csv; check the path");
    }

    @Test
    void several_settings_may_follow_one_set() {
        assertThat(
                run("backtest", "--strategy", "sma-cross", "--set", "fast=9", "slow=4", "speed=1", "--bars",
                        "../examples/bars/NIFTY_1m_generated.csv.gz"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("fast must be below slow, was 9 against 4",
                "'speed' is not a setting");
    }

    private int run(String... args) {
        return Main.commandLine().setErr(new PrintWriter(err, true)).execute(args);
    }
}
