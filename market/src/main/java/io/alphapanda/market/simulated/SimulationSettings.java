package io.alphapanda.market.simulated;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// What a simulated market is made from. Start with [#of] and change what should differ.
///
/// @param seed of all chance: another seed, another market
/// @param firstDate the first day; without a session, the next day that has one
/// @param meanInterval between two ticks of one instrument, from 1 millisecond to 5 minutes; no interval is
///        longer than 7/4 of it, so that up to 34 seconds every minute has a tick of every instrument
/// @param tradingDaysMax after so many days no more facts come; [#ENDLESS] for no such end
/// @param symbols of the indices and shares that tick, some of [#knownSymbols]; in which order does not matter
/// @param hasFuture whether a future on the NIFTY ticks
/// @param strikesEachSide of the money, for which a call and a put tick: 0 to 20; -1 for no options at all
/// @param optionExpiry which expiry the options have; the future's is monthly
/// @param expiryDaysMin no expiry is closer to the first date, in days of the week; 0 to 300
public record SimulationSettings(long seed, LocalDate firstDate, Duration meanInterval, int tradingDaysMax,
        List<String> symbols, boolean hasFuture, int strikesEachSide, OptionExpiry optionExpiry,
        int expiryDaysMin) {
    /// The market never ends.
    public static final int ENDLESS = Integer.MAX_VALUE;
    /// No options at all.
    public static final int NO_OPTIONS = -1;
    private static final Duration INTERVAL_MIN = Duration.ofMillis(1);
    private static final Duration INTERVAL_MAX = Duration.ofMinutes(5);
    private static final int STRIKES_MAX = 20;
    private static final int EXPIRY_DAYS_MAX = 300;

    /// The two rhythms in which options on the NIFTY expire.
    public enum OptionExpiry {
        /// On the exchange's weekday of expiry, Tuesday since September 2025.
        WEEKLY,
        /// On the last such weekday of a month.
        MONTHLY
    }

    /// Refuses what is out of range, naming it.
    public SimulationSettings {
        symbols = List.copyOf(symbols);
        require(meanInterval.compareTo(INTERVAL_MIN) >= 0 && meanInterval.compareTo(INTERVAL_MAX) <= 0,
                "mean interval must be from 1 millisecond to 5 minutes, was " + meanInterval);
        require(tradingDaysMax >= 1, "trading days must be at least 1, was " + tradingDaysMax);
        require(!symbols.isEmpty() && Listing.symbols().containsAll(symbols),
                "symbols must be some of " + Listing.symbols() + ", were " + symbols);
        require(strikesEachSide >= NO_OPTIONS && strikesEachSide <= STRIKES_MAX,
                "strikes on each side must be from -1 to 20, was " + strikesEachSide);
        require(expiryDaysMin >= 0 && expiryDaysMin <= EXPIRY_DAYS_MAX,
                "days to expiry must be from 0 to 300, was " + expiryDaysMin);
    }

    /// An endless market in everything there is, each instrument about once a second: two indices, five
    /// shares, a future and eleven strikes of monthly options, which expire in a week or later.
    public static SimulationSettings of(long seed, LocalDate firstDate) {
        return new SimulationSettings(seed, firstDate, Duration.ofSeconds(1), ENDLESS, Listing.symbols(),
                true, 5, OptionExpiry.MONTHLY, 7);
    }

    /// The indices and shares that can be simulated.
    public static List<String> knownSymbols() {
        return Listing.symbols();
    }

    /// The same with another mean interval between two ticks of one instrument.
    public SimulationSettings paced(Duration interval) {
        return new SimulationSettings(seed, firstDate, interval, tradingDaysMax, symbols, hasFuture,
                strikesEachSide, optionExpiry, expiryDaysMin);
    }

    /// The same for so many trading days.
    public SimulationSettings forDays(int tradingDays) {
        return new SimulationSettings(seed, firstDate, meanInterval, tradingDays, symbols, hasFuture,
                strikesEachSide, optionExpiry, expiryDaysMin);
    }

    /// The same with these indices and shares only; the derivatives stay as they are.
    public SimulationSettings withSymbols(List<String> ticking) {
        return new SimulationSettings(seed, firstDate, meanInterval, tradingDaysMax, ticking, hasFuture,
                strikesEachSide, optionExpiry, expiryDaysMin);
    }

    /// The same without the future and the options.
    public SimulationSettings withoutDerivatives() {
        return new SimulationSettings(seed, firstDate, meanInterval, tradingDaysMax, symbols, false,
                NO_OPTIONS, optionExpiry, expiryDaysMin);
    }

    /// The same with another chain of options.
    public SimulationSettings withOptions(int strikes, OptionExpiry expiry) {
        return new SimulationSettings(seed, firstDate, meanInterval, tradingDaysMax, symbols, hasFuture,
                strikes, expiry, expiryDaysMin);
    }

    /// The same with derivatives that live at least so long; a stream outlives them otherwise.
    public SimulationSettings expiringAfter(int days) {
        return new SimulationSettings(seed, firstDate, meanInterval, tradingDaysMax, symbols, hasFuture,
                strikesEachSide, optionExpiry, days);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
