package io.alphapanda.app.market;

import io.alphapanda.app.config.ConfigurationSources;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.desk.DeskTerms;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.stream.MarketFact;
import io.alphapanda.market.stream.MarketStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Markets and desks to test with: those of a user who starts `run` in an empty folder.
public final class Markets {
    public static final TradingCalendar CALENDAR = CalendarFile.bundled();
    /// The first day of the simulated market: a Monday.
    public static final String DATE = "2026-11-23";

    /// The bars that ship as an example.
    public static final Path EXAMPLE = Path.of(System.getProperty("panda.root", "no panda.root"),
            "examples/bars/NIFTY_1m_generated.csv.gz");

    private Markets() {}

    public static DeskConfiguration configuration(Path emptyFolder, Map<String, String> flags) {
        return DeskConfiguration
                .load(new ConfigurationSources(emptyFolder, Optional.empty(), Map.of(), flags));
    }

    public static MarketChoice choice(DeskConfiguration configuration, Path... files) {
        return new MarketChoice(configuration.market(), List.of(files), CALENDAR, 0);
    }

    /// The simulated market of a configuration, which ends at a moment.
    public static RunMarket until(long endMicros, DeskConfiguration configuration) {
        MarketChoice choice = choice(configuration);
        try {
            RunMarket endless = choice.open(choice.record(Optional.empty()));
            return new RunMarket(endless.name(), new Ending(endless.stream(), endMicros),
                    endless.fillTopics(),
                    CALENDAR);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static DeskTerms terms(DeskConfiguration configuration, RunMarket market) {
        return market.terms(configuration);
    }

    /// A market that fails after so many facts.
    public static RunMarket breaking(long facts, RunMarket market) {
        AtomicLong left = new AtomicLong(facts);
        return new RunMarket(market.name(), new MarketStream() {
            @Override
            public List<Instrument> instruments() {
                return market.stream().instruments();
            }

            @Override
            public Optional<MarketFact> next() {
                if (left.decrementAndGet() < 0) {
                    throw new UncheckedIOException(new IOException("the disk is gone"));
                }
                return market.stream().next();
            }
        }, market.fillTopics(), market.calendar());
    }

    private record Ending(MarketStream stream, long endMicros) implements MarketStream {
        @Override
        public List<Instrument> instruments() {
            return stream.instruments();
        }

        @Override
        public Optional<MarketFact> next() {
            return stream.next().filter(fact -> fact.micros() < endMicros);
        }
    }
}
