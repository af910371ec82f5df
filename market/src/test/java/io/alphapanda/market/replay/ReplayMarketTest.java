package io.alphapanda.market.replay;

import static io.alphapanda.market.testing.TestBars.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Quote;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.instruments.KnownSymbols;
import io.alphapanda.market.stream.MarketFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayMarketTest {
    private static final String TICK = "{'tradable': True, 'instrument_token': 1, 'last_price': %s,"
            + " 'last_quantity': 2, 'volume': %d, 'x': None, 'oi': 3, 'timestamp': '2026-11-16T%s',"
            + " 'depth': {'buy': [{'quantity': 5, 'price': 99.95, 'orders': 2},"
            + " {'quantity': 0, 'price': 0.0, 'orders': 0}], 'sell': []}}%n";
    @TempDir
    Path folder;

    @Test
    void facts_of_one_moment_come_in_the_order_of_their_files() throws IOException {
        Path infy = file("INFY.csv", "2026-11-16 09:15:00,100\n2026-11-16 09:15:02,101\n");
        Path tcs = file("TCS.csv", "2026-11-16 09:15:00,200\n2026-11-16 09:15:01.5,201\n");
        assertThat(told(infy, tcs)).containsExactly("09:15:00 NSE:INFY 100.00", "09:15:00 NSE:TCS 200.00",
                "09:15:01 NSE:TCS 201.00", "09:15:02 NSE:INFY 101.00");
        assertThat(told(tcs, infy)).startsWith("09:15:00 NSE:TCS 200.00", "09:15:00 NSE:INFY 100.00");
    }

    @Test
    void every_row_without_a_fact_is_counted_by_its_fault() throws IOException {
        Path rows = file("INFY.csv", """
                2026-11-16 09:15:05,100
                2026-11-16 09:15:04,101
                1970-01-01 05:30:01,102
                yesterday,103
                2026-11-16 09:15:06
                2026-11-16 09:15:06,-1
                2026-11-16 09:15:06,NaN
                2026-11-16 09:15:06,104
                """);
        try (ReplayMarket market = open(rows)) {
            assertThat(facts(market)).extracting(MarketFact::micros)
                    .containsExactly(at("2026-11-16T09:15:05"), at("2026-11-16T09:15:06"));
            assertThat(market.counts().getFirst()).isEqualTo(new ReplayCount(rows, ReplayFormat.PRICE_ROWS, 8,
                    2, Map.of("time steps back", 1L, "stamp before 1990", 1L, "unreadable row", 3L,
                            "price not above zero", 1L),
                    0));
        }
    }

    @Test
    void kite_ticks_newest_first_are_turned_round_and_keep_the_order_within_a_second() throws IOException {
        Path newestFirst = file("kite.txt",
                TICK.formatted("103.5", 40, "09:15:02") + TICK.formatted("102", 30, "09:15:01")
                        + "{'broken'\n"
                        + TICK.formatted("101", 20, "09:15:01") + "\n" + TICK.formatted("0", 15, "09:15:01")
                        + TICK.formatted("100", 10, "09:15:00"));
        try (ReplayMarket market = open(newestFirst)) {
            List<Tick> ticks = facts(market).stream().map(fact -> (Tick) fact.data()).toList();
            assertThat(ticks).extracting(Tick::dayVolume).containsExactly(10L, 20L, 30L, 40L);
            assertThat(ticks.getLast().lastPrice()).hasToString("103.50");
            assertThat(ticks.getLast().depth().bids()).hasSize(1);
            assertThat(market.counts().getFirst().leftOut())
                    .isEqualTo(Map.of("unreadable row", 1L, "price not above zero", 1L));
            assertThat(market.counts().getFirst().reordered()).isEqualTo(3);
        }
    }

    @Test
    void kite_ticks_oldest_first_stay_as_they_are() throws IOException {
        Path oldestFirst = file("kite.json",
                (TICK.formatted("100", 10, "09:15:00") + TICK.formatted("101", 20, "09:15:01")
                        + TICK.formatted("102", 30, "09:15:01")).replace('\'', '"').replace("True", "true")
                        .replace("None", "null"));
        try (ReplayMarket market = open(oldestFirst)) {
            assertThat(facts(market)).extracting(fact -> ((Tick) fact.data()).dayVolume())
                    .containsExactly(10L, 20L, 30L);
            assertThat(market.counts().getFirst().reordered()).isZero();
        }
    }

    @Test
    void bars_are_told_at_their_ends_under_the_name_that_the_caller_gives() throws IOException {
        Path bars = file("strange.csv", """
                date,open,high,low,close,volume
                2026-11-16 09:15:00,100,101,99,100,5
                2026-11-16 09:16:00,100,99,101,100,5
                2026-11-16 09:17:00,100,101,99,100,5
                2026-11-16 09:18:00,100,101,99,100,5
                """);
        ReplayFile named = ReplayFile.of(bars, KnownSymbols.bundled().resolve("INFY"));
        try (ReplayMarket market = ReplayMarket.open(List.of(named), CalendarFile.bundled(),
                KnownSymbols.bundled())) {
            List<MarketFact> facts = facts(market);
            assertThat(facts).extracting(fact -> ((Bar) fact.data()).instrument().value())
                    .containsOnly("NSE:INFY");
            assertThat(facts.getFirst().micros()).isEqualTo(at("2026-11-16T09:16"));
            assertThat(market.counts().getFirst().leftOut()).isEqualTo(Map.of("high below low", 1L));
            assertThat(market.counts().getFirst().rows()).isEqualTo(4);
        }
    }

    @Test
    void a_one_sided_quote_has_one_side() throws IOException {
        Path quotes = file("EURUSD.csv", "20200101 170000065,1.1212,0,0\n20200101 170000066,0,0,0\n");
        try (ReplayMarket market = open(quotes)) {
            Quote quote = (Quote) facts(market).getFirst().data();
            assertThat(quote.depth().bids()).hasSize(1);
            assertThat(quote.depth().asks()).isEmpty();
            assertThat(market.counts().getFirst().leftOut()).isEqualTo(Map.of("price not above zero", 1L));
        }
    }

    @Test
    void a_file_of_nothing_known_is_refused_by_name() throws IOException {
        Path poem = file("poem.txt", "roses are red\nviolets are blue\n");
        assertThatThrownBy(() -> open(poem)).isInstanceOf(IOException.class).hasMessageContaining("poem.txt");
    }

    private List<String> told(Path... files) throws IOException {
        try (ReplayMarket market = open(files)) {
            return facts(market).stream()
                    .map(fact -> Ist.shown(fact.micros()).substring(11) + " "
                            + ((Tick) fact.data()).instrument()
                            + " " + ((Tick) fact.data()).lastPrice())
                    .toList();
        }
    }

    private static ReplayMarket open(Path... files) throws IOException {
        return ReplayMarket.open(List.of(files).stream().map(ReplayFile::of).toList(), CalendarFile.bundled(),
                KnownSymbols.bundled());
    }

    private static List<MarketFact> facts(ReplayMarket market) {
        List<MarketFact> facts = new ArrayList<>();
        for (Optional<MarketFact> fact = market.next(); fact.isPresent(); fact = market.next()) {
            facts.add(fact.get());
        }
        return facts;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
