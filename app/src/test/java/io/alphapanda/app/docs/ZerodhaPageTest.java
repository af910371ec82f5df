package io.alphapanda.app.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.alphapanda.app.Main;
import io.alphapanda.zerodha.http.KiteTrouble;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `docs/zerodha.md` against the program.
class ZerodhaPageTest {
    private static final String PAGE = "docs/zerodha.md";

    @ParameterizedTest
    @EnumSource(KiteTrouble.class)
    void every_trouble_has_its_row_with_what_to_do(KiteTrouble trouble) {
        assertThat(Documents.text(PAGE).lines()).contains(row(trouble));
    }

    @Test
    void every_command_line_of_the_page_is_understood() {
        List<List<String>> lines = Documents.commandLines(Documents.text(PAGE));
        assertThat(lines).hasSize(3).allSatisfy(words -> assertThatCode(
                () -> Main.commandLine().parseArgs(words.toArray(String[]::new))).doesNotThrowAnyException());
    }

    private static String row(KiteTrouble trouble) {
        String effect = switch (trouble.effect()) {
            case NOT_SENT -> "was not sent";
            case REFUSED -> "was refused";
            case UNKNOWN -> "may have been done";
        };
        String again = switch (trouble.again()) {
            case NEVER -> "no";
            case NEXT_SECOND -> "in the next second";
            case WITH_BACKOFF -> "after growing random waits";
        };
        return "| `" + trouble + "` | " + effect + " | " + again + " | " + trouble.remedy() + " |";
    }
}
