package io.alphapanda.services.readcache;

import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.time.Ist;
import java.time.format.DateTimeFormatter;

/// The keys of the cache, as the seed systems name them. What belongs to an account begins with its name, so that
/// accounts never meet.
public final class CacheKeys {
    private CacheKeys() {}

    /// A stage of the pipeline whose flow is watched.
    public enum Stage {
        /// Ticks that came in.
        MARKET_TICKS,
        /// Votes of strategies.
        SIGNALS,
        /// Signals that risk approved.
        SIGNALS_VALIDATED,
        /// Signals that risk refused.
        SIGNALS_REJECTED,
        /// Intents.
        ORDERS,
        /// Books after a change.
        PORTFOLIO_UPDATES;

        /// As it stands in a key.
        @Override
        public String toString() {
            return switch (this) {
                case MARKET_TICKS -> "market_ticks";
                case SIGNALS -> "signals";
                case SIGNALS_VALIDATED -> "signals_validated";
                case SIGNALS_REJECTED -> "signals_rejected";
                case ORDERS -> "orders";
                case PORTFOLIO_UPDATES -> "portfolio_updates";
            };
        }
    }

    /// The books of a strategy: `paper:portfolio:sma`.
    public static String portfolio(Scope account, StrategyId strategy) {
        return portfolios(account) + strategy;
    }

    /// What the books of all strategies of an account begin with.
    public static String portfolios(Scope account) {
        return account + ":portfolio:";
    }

    /// A position of a strategy: `paper:positions:sma:NSE:INFY`.
    public static String position(Scope account, StrategyId strategy, InstrumentId instrument) {
        return positions(account) + strategy + ":" + instrument;
    }

    /// What all positions of an account begin with.
    public static String positions(Scope account) {
        return account + ":positions:";
    }

    /// How many orders of a strategy were filled, at least in part, on a day of the exchange:
    /// `paper:risk:daily_trades:sma:20261123`.
    public static String dailyTrades(Scope account, StrategyId strategy, long atMicros) {
        return account + ":risk:daily_trades:" + strategy + ":"
                + DateTimeFormatter.BASIC_ISO_DATE.format(Ist.date(atMicros));
    }

    /// The newest tick of an instrument: `shared:ltp:NSE:INFY`.
    public static String lastPrice(InstrumentId instrument) {
        return Scope.SHARED + ":ltp:" + instrument;
    }

    /// The newest event of a stage: `pipeline:signals:paper:last`.
    public static String newest(Stage stage, Scope label) {
        return "pipeline:" + stage + ":" + label + ":last";
    }

    /// How many events a stage has seen: `pipeline:signals:paper:count`.
    public static String count(Stage stage, Scope label) {
        return "pipeline:" + stage + ":" + label + ":count";
    }

    /// That a service has dealt with an event: `dedup:read-cache:01975…`.
    public static String dealtWith(String service, EventId event) {
        return "dedup:" + service + ":" + event;
    }
}
