package io.alphapanda.market.board;

import static io.alphapanda.market.testing.TestBars.at;
import static io.alphapanda.market.testing.TestBars.bar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.IndicatorReadings;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.testing.DeciderRun;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.indicators.bundle.IndicatorBundle;
import io.alphapanda.market.instruments.KnownSymbols;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatorBoardTest {
    private static final Instrument INFY = KnownSymbols.bundled().resolve("INFY");
    private static final Instrument TCS = KnownSymbols.bundled().resolve("TCS");

    @Test
    void reads_what_the_bundle_reads_after_every_bar_once_there_is_something() {
        DeciderRun run = new DeciderRun(board(List.of(INFY, TCS)));
        IndicatorBundle alone = new IndicatorBundle();
        List<IndicatorReadings> expected = new ArrayList<>();
        for (Bar bar : bars()) {
            alone.on(bar);
            if (!alone.readings().isEmpty()) {
                expected.add(
                        new IndicatorReadings(INFY.id(), Timeframe.M1, bar.endMicros(), alone.readings()));
            }
            feed(run, bar);
        }
        assertThat(run.all(IndicatorReadings.class)).isEqualTo(expected)
                .hasSize(bars().size() - IndicatorBundle.BARS_MIN + 1);
        assertThat(run.log().getLast().topic().isPublishedBy(board(List.of()).service())).isTrue();
        assertThat(run.log().getLast().key()).isEqualTo("NSE:INFY");
    }

    @Test
    void other_timeframes_and_strangers_change_nothing() {
        IndicatorBoard board = board(List.of(TCS));
        List<String> before = FieldTape.of(board::snapshot).lines();
        DeciderRun run = new DeciderRun(board);
        bars().forEach(bar -> feed(run, bar));
        feed(run, bar("2026-11-16T09:15", Timeframe.M5, "100"));
        assertThat(FieldTape.of(board::snapshot).lines()).isEqualTo(before);
        assertThat(run.all(IndicatorReadings.class)).isEmpty();
    }

    @Test
    void with_every_tick_it_reads_as_if_the_bar_closed_now_and_forgets_it_again() {
        IndicatorBoard board = board(List.of(INFY));
        DeciderRun run = new DeciderRun(board);
        IndicatorBundle alone = new IndicatorBundle();
        bars().forEach(bar -> {
            feed(run, bar);
            alone.on(bar);
        });
        assertThat(board.current(INFY.id())).isEqualTo(alone.readings());
        long open = bars().getLast().endMicros();
        tick(run, open + 1_000_000, "1010");
        tick(run, open + 2_000_000, "1030");
        tick(run, open + 3_000_000, "1005");
        Bar forming = new Bar(INFY.id(), Timeframe.M1, open, open + Timeframe.M1.micros(),
                Price.ofRupees("1010"),
                Price.ofRupees("1030"), Price.ofRupees("1005"), Price.ofRupees("1005"), 0);
        assertThat(board.current(INFY.id())).isEqualTo(alone.readings(forming))
                .isNotEqualTo(alone.readings());
        // The next minute's first tick comes before the event of the bar it ends.
        tick(run, forming.endMicros() + 500_000, "1040");
        feed(run, forming);
        alone.on(forming);
        Bar next = new Bar(INFY.id(), Timeframe.M1, forming.endMicros(), forming.endMicros() + 60_000_000,
                Price.ofRupees("1040"), Price.ofRupees("1040"), Price.ofRupees("1040"),
                Price.ofRupees("1040"), 0);
        assertThat(board.current(INFY.id())).isEqualTo(alone.readings(next));
        assertThat(board.current(TCS.id())).isEmpty();
    }

    private static void tick(DeciderRun run, long micros, String price) {
        run.feed(micros, Scope.SHARED, INFY.id().value(),
                new Tick(INFY.id(), Price.ofRupees(price), 1, 0, 0, micros, Depth.UNKNOWN));
    }

    @Test
    void its_state_comes_back_after_every_bar() {
        DeciderRun straight = new DeciderRun(board(List.of(INFY, TCS)));
        List<IndicatorReadings> pieced = new ArrayList<>();
        IndicatorBoard last = board(List.of(INFY, TCS));
        for (Bar bar : bars()) {
            feed(straight, bar);
            IndicatorBoard restored = board(List.of(TCS, INFY));
            restored.restore(FieldTape.of(last::snapshot));
            pieced.addAll(DeciderRun.of(feed(new DeciderRun(restored), bar), IndicatorReadings.class));
            last = restored;
        }
        assertThat(pieced).isEqualTo(straight.all(IndicatorReadings.class));
    }

    @Test
    void a_saved_state_of_other_instruments_is_refused() {
        FieldTape saved = FieldTape.of(board(List.of(INFY, TCS))::snapshot);
        IndicatorBoard fewer = board(List.of(INFY));
        assertThatThrownBy(() -> fewer.restore(saved)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NSE:TCS");
    }

    private static List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String start = Ist.iso(at("2026-11-16T09:15") + i * Timeframe.M1.micros()).substring(0, 16);
            bars.add(bar(start, Timeframe.M1, String.valueOf(1_000 + i * 37 % 50)));
        }
        return bars;
    }

    private static List<Envelope> feed(DeciderRun run, Bar bar) {
        return run.feed(bar.endMicros(), Scope.SHARED, bar.instrument().value(), bar);
    }

    private static IndicatorBoard board(List<Instrument> instruments) {
        return new IndicatorBoard(instruments, Timeframe.M1);
    }
}
