package io.alphapanda.zerodha.mutualfunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.zerodha.json.UnexpectedReply;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FundListTest {
    private static final String CSV = "tradingsymbol,name,last_price\nINF1,\"A, B\",106.8\nINF2,C,436.72\n";

    @Test
    void funds_are_read_with_every_column() throws Exception {
        List<FundInstrument> funds = FundRequests.instruments(CSV);
        assertThat(funds).extracting(FundInstrument::tradingsymbol).containsExactly("INF1", "INF2");
        assertThat(funds.getFirst().lastPrice()).isEqualTo(new BigDecimal("106.8"));
        assertThat(funds.getFirst().columns()).containsEntry("name", "A, B");
    }

    @Test
    void a_row_that_is_no_fund_is_named() {
        assertThatThrownBy(() -> FundRequests.instruments(CSV + "INF3,x\n"))
                .isInstanceOf(UnexpectedReply.class)
                .hasMessage("GET /mf/instruments, row 3: a fund must have 3 columns, had 2");
        assertThatThrownBy(() -> FundRequests.instruments(CSV + "INF3,x,y\n"))
                .isInstanceOf(UnexpectedReply.class);
    }
}
