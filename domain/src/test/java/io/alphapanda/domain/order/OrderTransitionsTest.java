package io.alphapanda.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTransitionsTest {
    /// Columns: NEW, PARTIAL_FILL, FILL, CANCELED, REJECTED, EXPIRED, REPLACED; a dash is refused.
    @ParameterizedTest
    @CsvSource({"PENDING_NEW,NEW PARTIALLY_FILLED FILLED CANCELED REJECTED EXPIRED -",
        "NEW,- PARTIALLY_FILLED FILLED CANCELED REJECTED EXPIRED NEW",
        "PARTIALLY_FILLED,PARTIALLY_FILLED PARTIALLY_FILLED FILLED CANCELED - EXPIRED PARTIALLY_FILLED",
        "FILLED,- - - - - - -", "CANCELED,- CANCELED FILLED - - - -", "REJECTED,- REJECTED FILLED - - - -",
        "EXPIRED,- EXPIRED FILLED - - - -"})
    void the_whole_table(OrdStatus status, String after) {
        assertThat(Arrays.stream(ExecType.values())
                .map(happened -> OrderTransitions.next(status, happened).map(OrdStatus::name).orElse("-")))
                .containsExactly(after.split(" "));
    }

    @Test
    void only_a_fill_that_won_the_race_leaves_a_terminal_status() {
        for (OrdStatus status : OrdStatus.values()) {
            for (ExecType happened : ExecType.values()) {
                if (status.isTerminal() && OrderTransitions.next(status, happened).isPresent()) {
                    assertThat(happened).isIn(ExecType.FILL, ExecType.PARTIAL_FILL);
                }
            }
        }
    }

    @Test
    void statuses_have_their_fix_words_on_the_wire() {
        assertThat(Arrays.stream(OrdStatus.values()).map(OrdStatus::toString)).containsExactly("PendingNew",
                "New", "PartiallyFilled", "Filled", "Canceled", "Rejected", "Expired");
    }
}
