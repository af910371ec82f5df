package io.alphapanda.sandbox.exchange;

import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.simulated.SimulatedMarket;
import io.alphapanda.market.simulated.SimulationSettings;
import io.alphapanda.market.stream.MarketStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// The market that moves a sandbox.
///
/// @param name what it is made from: a state folder goes on only with a market of the same name
/// @param firstDate the first day of the sandbox; what the stream tells of earlier days becomes history
/// @param stream told from its beginning
public record SandboxMarket(String name, LocalDate firstDate, MarketStream stream) {
    /// Trading days of history before the first date of a simulated market.
    public static final int HISTORY_DAYS = 5;
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
}
