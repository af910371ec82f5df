package io.alphapanda.sandbox.exchange;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.simulated.SimulatedMarket;
import io.alphapanda.market.simulated.SimulationSettings;
import io.alphapanda.market.stream.MarketFact;
import io.alphapanda.market.stream.MarketStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// The market that moves a sandbox.
///
/// @param name what it is made from: a state folder goes on only with a market of the same name
/// @param firstDate the first day of the sandbox; what the stream tells of earlier days becomes history
/// @param stream told from its beginning
public record SandboxMarket(String name, LocalDate firstDate, MarketStream stream) {
    /// Trading days of history before the first date of a simulated market.
    public static final int HISTORY_DAYS = 3;
    /// Days from the first date to the first expiry, at least.
    private static final int EXPIRY_DAYS_MIN = 7;

    /// The platform's simulated market, with a few days of history before a date.
    ///
    /// @param date the first day; without a session, the next day that has one
    public static SandboxMarket simulated(long seed, LocalDate date, TradingCalendar calendar) {
        LocalDate start = date;
        while (calendar.sessionOn(MarketSegment.EQUITY, start).isEmpty()) {
            start = start.plusDays(1);
        }
        LocalDate first = start;
        for (int days = 0; days < HISTORY_DAYS;) {
            first = first.minusDays(1);
            days += calendar.sessionOn(MarketSegment.EQUITY, first).isPresent() ? 1 : 0;
        }
        int expiry = EXPIRY_DAYS_MIN + (int) ChronoUnit.DAYS.between(first, start);
        SimulationSettings settings = SimulationSettings.of(seed, first).expiringAfter(expiry);
        return simulated(settings, start, calendar);
    }

    /// A simulated market of one's own settings.
    ///
    /// @param date the first day of the sandbox; days of the market before it are history
    public static SandboxMarket simulated(SimulationSettings settings, LocalDate date,
            TradingCalendar calendar) {
        return new SandboxMarket("the simulated market of " + settings + " on " + date, date,
                new SimulatedMarket(settings, calendar));
    }

    /// A market told again from files, or any other stream: its first day is the sandbox's.
    ///
    /// @param name what is replayed, for the journal
    /// @throws IllegalArgumentException if the stream tells nothing
    public static SandboxMarket replay(String name, MarketStream stream) {
        MarketFact first = stream.next().orElseThrow(() -> new IllegalArgumentException(
                "the market of " + name + " holds no fact; give it files with ticks or bars"));
        return new SandboxMarket(name, Ist.date(first.micros()), new Resumed(first, stream));
    }

    /// A stream whose first fact has been looked at.
    private static final class Resumed implements MarketStream {
        private final MarketStream rest;
        private Optional<MarketFact> first;

        Resumed(MarketFact first, MarketStream rest) {
            this.first = Optional.of(first);
            this.rest = rest;
        }

        @Override
        public List<Instrument> instruments() {
            return rest.instruments();
        }

        @Override
        public Optional<MarketFact> next() {
            Optional<MarketFact> fact = first;
            first = Optional.empty();
            return fact.isPresent() ? fact : rest.next();
        }
    }
}
