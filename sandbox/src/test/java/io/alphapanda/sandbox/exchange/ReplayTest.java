package io.alphapanda.sandbox.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.market.instruments.KnownSymbols;
import io.alphapanda.market.replay.ReplayFile;
import io.alphapanda.market.replay.ReplayMarket;
import io.alphapanda.sandbox.market.QuoteRow;
import io.alphapanda.sandbox.orders.OrderRequest;
import io.alphapanda.sandbox.orders.OrderRow;
import io.alphapanda.sandbox.terms.KiteProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A market of recorded bars moves the exchange.
class ReplayTest {
    private static final long SBIN = 3045 * 256 + 1;

    @TempDir
    private Path folder;

    private SandboxMarket market() throws IOException {
        Path file = folder.resolve("SBIN_1m.csv");
        Files.writeString(file, """
                date,open,high,low,close,volume
                2026-11-20 15:00:00,800.00,801.00,799.00,800.00,4000
                2026-11-23 09:15:00,800.00,802.00,799.00,801.00,4000
                2026-11-23 09:16:00,801.00,803.00,795.00,796.00,4000
                2026-11-23 09:17:00,796.00,797.00,795.50,796.00,4000
                """);
        ReplayMarket replay = ReplayMarket.open(List.of(ReplayFile.of(file)), Room.CALENDAR,
                KnownSymbols.bundled());
        return SandboxMarket.replay("bars of SBIN", replay);
    }

    @Test
    void recorded_bars_fill_orders_that_their_prices_pass() throws IOException {
        SandboxMarket market = market();
        assertThat(market.firstDate()).isEqualTo(Room.FRIDAY);
        try (Room room = new Room(RunningExchange.open(Room.settings(), market, Pace.BY_HAND,
                InstantSource.fixed(Instant.EPOCH), folder.resolve("state"), "test"))) {
            room.at("09:16:30");
            QuoteRow quote = room.exchange.quotes(List.of(SBIN)).getFirst();
            assertThat(quote.lastPrice()).isEqualTo(Price.ofRupees("801"));
            assertThat(quote.volume()).as("four prints of a quarter each").isEqualTo(4_000);
            assertThat(quote.depth().bids()).as("made up where the file shows none").hasSize(1);
            String id = room.place(Room.ANNA, OrderRequest.limit("NSE", "SBIN", Side.BUY, 50, KiteProduct.CNC,
                    Price.ofRupees("796")));
            room.at("09:17:00");
            OrderRow row = room.order(Room.ANNA, id);
            assertThat(row.status()).isEqualTo("COMPLETE");
            assertThat(row.averagePrice()).isEqualTo(Price.ofRupees("796"));
            room.at("09:20:00");
            assertThat(room.exchange.state().marketOver()).isTrue();
        }
    }

    @Test
    void a_market_without_a_fact_is_refused_in_words() {
        assertThatThrownBy(() -> SandboxMarket.replay("nothing", new ScriptedMarket()))
                .hasMessageContaining("nothing").hasMessageContaining("give it files");
    }
}
