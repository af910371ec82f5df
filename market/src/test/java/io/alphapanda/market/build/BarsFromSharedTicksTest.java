package io.alphapanda.market.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.testing.DeciderRun;
import io.alphapanda.domain.testing.SharedData;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.market.bars.BarResampler;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.clock.SessionClock;
import io.alphapanda.market.feed.GateRules;
import io.alphapanda.market.feed.MarketFeed;
import io.alphapanda.market.feed.TickGate;
import io.alphapanda.market.instruments.KnownSymbols;
import io.alphapanda.market.replay.ReplayFile;
import io.alphapanda.market.replay.ReplayMarket;
import io.alphapanda.market.testing.TarArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real day of one-second values of NIFTY, 23,549 of them, 22,500 of which lie in session.
class BarsFromSharedTicksTest {
    private static final String DAY = "2022-09-20.csv";
    private static final Instrument NIFTY = KnownSymbols.bundled().resolve("NIFTY");

    @TempDir
    Path folder;
    private Path file;
    private List<Bar> built;

    @BeforeEach
    void build_all_timeframes() throws IOException {
        Path archive = SharedData.require("ticks/NIFTY50_1s_2022-08_2022-10.tar.gz");
        file = TarArchive.unpack(archive, folder).stream().filter(path -> path.endsWith(DAY)).findFirst()
                .orElseThrow();
        built = bars(List.of(Timeframe.values()));
    }

    @Test
    void minutes_equal_a_brute_force_resample() throws IOException {
        Map<Long, long[]> byMinute = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            String clock = line.substring(11, 19);
            if (clock.compareTo("09:15:00") >= 0 && clock.compareTo("15:30:00") < 0) {
                long minute = Ist.micros(LocalDate.parse(line.substring(0, 10)),
                        LocalTime.parse(clock.substring(0, 5)));
                long price = Price.ofRupees(line.substring(20)).micros();
                long[] ohlc = byMinute.computeIfAbsent(minute, _ -> new long[]{price, price, price, price});
                ohlc[1] = Math.max(ohlc[1], price);
                ohlc[2] = Math.min(ohlc[2], price);
                ohlc[3] = price;
            }
        }
        List<Bar> expected = byMinute.entrySet().stream()
                .map(minute -> new Bar(NIFTY.id(), Timeframe.M1, minute.getKey(),
                        minute.getKey() + Timeframe.M1.micros(), new Price(minute.getValue()[0]),
                        new Price(minute.getValue()[1]), new Price(minute.getValue()[2]),
                        new Price(minute.getValue()[3]), 0))
                .toList();
        assertThat(of(Timeframe.M1, built)).isEqualTo(expected).hasSize(375);
    }

    @Test
    void longer_bars_equal_the_join_of_their_minutes() {
        for (Timeframe longer : List.of(Timeframe.M5, Timeframe.M15, Timeframe.H1, Timeframe.D1)) {
            List<Bar> joined = new BarResampler(CalendarFile.bundled(), MarketSegment.INDEX, longer)
                    .resample(of(Timeframe.M1, built));
            assertThat(of(longer, built)).as(longer.label()).isEqualTo(joined).isNotEmpty();
        }
    }

    @Test
    void a_timeframe_is_the_same_whichever_others_are_built() throws IOException {
        assertThat(bars(List.of(Timeframe.M5))).isEqualTo(of(Timeframe.M5, built));
    }

    private List<Bar> bars(List<Timeframe> timeframes) throws IOException {
        BarBuilder builder = new BarBuilder(
                new BarBuilderRules(List.of(NIFTY), timeframes, BarBuilderRules.NO_GRACE),
                CalendarFile.bundled());
        DeciderRun run = new DeciderRun(builder);
        try (ReplayMarket market = ReplayMarket.open(List.of(ReplayFile.of(file, NIFTY)),
                CalendarFile.bundled(), KnownSymbols.bundled())) {
            MarketFeed feed = new MarketFeed("replay", market,
                    new TickGate(CalendarFile.bundled(), List.of(NIFTY), GateRules.USUAL),
                    SessionClock.everySecond(CalendarFile.bundled(), Set.of(MarketSegment.INDEX)));
            for (Optional<Envelope> event = feed.next(); event.isPresent(); event = feed.next()) {
                Envelope fact = event.get();
                run.feed(fact.occurredAtMicros(), Scope.SHARED, fact.key(), fact.data());
            }
        }
        return run.all(Bar.class);
    }

    private static List<Bar> of(Timeframe timeframe, List<Bar> bars) {
        return bars.stream().filter(bar -> bar.timeframe() == timeframe).toList();
    }
}
