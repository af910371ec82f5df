package io.alphapanda.app.sandbox;

import io.alphapanda.app.market.RunRecord;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.instruments.KnownSymbols;
import io.alphapanda.market.replay.ReplayFile;
import io.alphapanda.market.replay.ReplayMarket;
import io.alphapanda.market.stream.MarketFact;
import io.alphapanda.sandbox.exchange.SandboxMarket;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The market of a sandbox, open, and one sentence about it.
record OpenedMarket(SandboxMarket market, String shown) implements Closeable {
    /// The market that a home was begun with, or that it is begun with now.
    ///
    /// @throws IllegalArgumentException if the home was begun otherwise
    /// @throws IOException if a file cannot be read
    static OpenedMarket of(SandboxHome home, ChosenMarket said, TradingCalendar calendar, long nowMicros)
            throws IOException {
        ChosenMarket chosen = said.orAsIn(home.record());
        if (chosen.files().isEmpty()) {
            LocalDate next = Ist
                    .date(calendar.nextSessionAfter(MarketSegment.EQUITY, nowMicros).openMicros());
            RunRecord record = home.claim(chosen.facts(),
                    Map.of("seed", Long.toString(ChosenMarket.USUAL_SEED), "date", next.toString()));
            LocalDate date = LocalDate.parse(record.fact("date").orElseThrow());
            long seed = Long.parseLong(record.fact("seed").orElseThrow());
            SandboxMarket simulated = SandboxMarket.simulated(seed, date, calendar);
            return new OpenedMarket(simulated, "Simulated market from " + simulated.firstDate() + ", seed "
                    + seed);
        }
        List<Path> files = chosen.files().stream().map(file -> file.toAbsolutePath().normalize()).toList();
        LocalDate first = firstDate(files, calendar);
        RunRecord record = home.claim(chosen.facts(), Map.of("date", first.toString()));
        LocalDate date = LocalDate.parse(record.fact("date").orElseThrow());
        String names = String.join(", ",
                files.stream().map(file -> String.valueOf(file.getFileName())).toList());
        return new OpenedMarket(
                new SandboxMarket("the replay of " + names + " on " + date, date, open(files, calendar)),
                "Replay of " + names + " from " + date);
    }

    private static LocalDate firstDate(List<Path> files, TradingCalendar calendar) throws IOException {
        try (ReplayMarket looked = open(files, calendar)) {
            MarketFact first = looked.next().orElseThrow(() -> new IllegalArgumentException(
                    Arrays.toString(files.toArray()) + " hold no bars and no ticks; replay another file"));
            return Ist.date(first.micros());
        }
    }

    private static ReplayMarket open(List<Path> files, TradingCalendar calendar) throws IOException {
        return ReplayMarket.open(files.stream().map(ReplayFile::of).toList(), calendar,
                KnownSymbols.bundled());
    }

    /// Lets go of the files, if there are any.
    @Override
    public void close() throws IOException {
        if (market.stream() instanceof Closeable files) {
            files.close();
        }
    }
}
