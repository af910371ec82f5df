package io.alphapanda.app.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.FutureContract;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.market.simulated.SimulatedMarket;
import io.alphapanda.market.simulated.SimulationSettings;
import io.alphapanda.market.simulated.SimulationSettings.OptionExpiry;

/// A desk for a month of proofs: two accounts with limits so tight that every rule denies now and then, and
/// strategies of every kind, on shares, an index, a future and two options.
final class MonthCase {
    static final Scope ONE = Scope.account("paper");
    static final Scope OTHER = Scope.account("paper-b");
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("ACTIVE_BROKERS", "paper,paper-b"), Map.entry("BROKERS__PAPER_B__ADAPTER", "paper"),
            Map.entry("PAPER__LATENCY_MS_MEAN", "1500"), Map.entry("PAPER__LATENCY_MS_STD", "400"),
            Map.entry("PAPER__PARTIAL_FILL_PROB", "0.3"),
            Map.entry("BROKERS__PAPER_B__FILL_MODEL", "bps"),
            Map.entry("BROKERS__PAPER_B__PARTIAL_FILL_PROB", "0"),
            Map.entry("BROKERS__PAPER_B__LATENCY_MS_MEAN", "0"),
            Map.entry("BROKERS__PAPER_B__LATENCY_MS_STD", "0"),
            Map.entry("BROKERS__PAPER_B__STARTING_CASH", "1500000"),
            Map.entry("RISK__POSITION_VALUE_MAX", "250000"), Map.entry("RISK__ORDER_VALUE_MAX", "180000"),
            Map.entry("RISK__EXPOSURE_MAX", "700000"), Map.entry("RISK__ORDER_QUANTITY_MAX", "900"),
            Map.entry("RISK__OPEN_ORDERS_MAX", "4"), Map.entry("RISK__ORDERS_PER_SECOND_MAX", "2"),
            Map.entry("RISK__ORDERS_PER_MINUTE_MAX", "4"), Map.entry("RISK__TRADES_PER_DAY_MAX", "25"),
            Map.entry("RISK__STRATEGY_TRADES_PER_DAY_MAX", "6"),
            Map.entry("RISK__INSTRUMENT_TRADES_PER_DAY_MAX", "10"), Map.entry("RISK__DAILY_LOSS_MAX", "2500"),
            Map.entry("RISK__DRAWDOWN_MAX", "4"), Map.entry("RISK__PRICE_BAND", "0.25"),
            Map.entry("RISK__CIRCUIT_BAND", "1.5"), Map.entry("RISK__PRICE_AGE_MAX_SECONDS", "18"),
            Map.entry("RISK__ENTRY_GAP_SECONDS", "240"), Map.entry("RISK__COOLDOWN_AFTER_LOSS_MINUTES", "5"),
            Map.entry("RISK__LOSS_STREAK_MAX", "3"), Map.entry("RISK__STRATEGY_DAILY_LOSS_MAX", "1500"),
            Map.entry("RISK__ACCOUNT_LOSS_STREAK_MAX", "7"),
            Map.entry("RISK__ACCOUNT_DAILY_LOSS_HALT", "4000"),
            Map.entry("BROKERS__PAPER_B__RISK__BOUND_BY", "margin"),
            Map.entry("BROKERS__PAPER_B__RISK__POSITION_VALUE_MAX", "4000000"),
            Map.entry("BROKERS__PAPER_B__RISK__ORDER_VALUE_MAX", "4000000"),
            Map.entry("BROKERS__PAPER_B__RISK__EXPOSURE_MAX", "6000000"),
            Map.entry("BROKERS__PAPER_B__RISK__DAILY_LOSS_MAX", "60000"),
            Map.entry("BROKERS__PAPER_B__RISK__STRATEGY_DAILY_LOSS_MAX", "40000"),
            Map.entry("BROKERS__PAPER_B__RISK__ACCOUNT_DAILY_LOSS_HALT", "90000"),
            Map.entry("BROKERS__PAPER_B__RISK__DRAWDOWN_MAX", "30"));

    private MonthCase() {}

    /// So many trading days, a tick of each instrument about every fifteen seconds.
    static RunCase of(long seed, int days) {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put("MARKET__SEED", Long.toString(seed));
        SimulationSettings market = SimulationSettings.of(seed, RunCase.MONDAY).paced(Duration.ofSeconds(15))
                .withSymbols(List.of("NIFTY", "RELIANCE", "TATASTEEL")).withOptions(0, OptionExpiry.MONTHLY)
                .expiringAfter(40).forDays(days);
        return RunCase.shipped(settings).on(market).withoutSeconds()
                .trading(strategies(new SimulatedMarket(market, RunCase.CALENDAR).instruments()));
    }

    private static List<Map<String, Object>> strategies(List<Instrument> market) {
        List<String> shares = names(market, Equity.class::isInstance);
        List<String> futures = names(market, FutureContract.class::isInstance);
        List<String> options = names(market, OptionContract.class::isInstance);
        List<String> indices = names(market, MarketIndex.class::isInstance);
        List<Map<String, Object>> all = new ArrayList<>();
        add(all, "sma", "sma-cross", shares, "1m", Map.of("fast", "3", "slow", "9"), "12%", "MIS",
                Map.of("exits", Map.of("stop", "0.4%", "target", "0.6%", "session_end", "true")));
        add(all, "ema", "ema-cross", shares, "1m",
                Map.of("fast", "5", "slow", "20", "direction", "long-short"),
                "90", "CNC",
                Map.of("entry", Map.of("type", "limit", "offset_bps", "-3"), "exits",
                        Map.of("hold_minutes", "40")));
        add(all, "momentum", "momentum", shares.subList(0, 1), "tick",
                Map.of("lookback", "20", "threshold", "0.25%", "direction", "long-short"), "100", "MIS",
                Map.of("entry", Map.of("type", "limit", "offset_bps", "30", "time_in_force", "ioc"), "exits",
                        Map.of("trail", "0.3%")));
        add(all, "reversion", "mean-reversion", shares, "1m",
                Map.of("bars", "10", "deviations", "1.5", "rsi-bars", "5", "oversold", "40", "overbought",
                        "60"),
                "15%", "MIS", Map.of("exits", Map.of("hold_minutes", "20", "session_end", "true")));
        add(all, "breakout", "breakout", shares.subList(1, 2), "5m", Map.of("bars", "6", "exit-bars", "3"),
                "1000",
                "MIS", Map.of("entry", Map.of("type", "stop", "offset_bps", "5")));
        add(all, "opening", "opening-range", shares, "1m", Map.of("minutes", "15"), "10%", "MIS",
                Map.of("entry", Map.of("type", "stop_limit", "offset_bps", "4", "limit_bps", "12"), "exits",
                        Map.of("session_end", "true")));
        add(all, "vwap", "vwap-reversion", shares, "5m", Map.of("distance", "0.1%", "warm-up", "3"), "8%",
                "MIS",
                Map.of());
        add(all, "trend", "supertrend", futures, "5m", Map.of("bars", "7", "factor", "2", "direction",
                "long-short"), "65", "NRML", Map.of("exits", Map.of("stop", "0.8%")));
        add(all, "premium", "sma-cross", options, "1m", Map.of("fast", "4", "slow", "12", "direction",
                "long-short"), "130", "MIS", Map.of("exits", Map.of("stop", "12%", "hold_minutes", "25")));
        add(all, "huge", "ema-cross", options, "5m", Map.of("fast", "3", "slow", "8"), "6500", "NRML",
                Map.of());
        add(all, "tiny", "ema-cross", futures, "5m", Map.of("fast", "3", "slow", "8"), "1%", "NRML",
                Map.of());
        add(all, "index", "ema-cross", indices, "15m", Map.of("fast", "2", "slow", "4"), "1", "MIS",
                Map.of());
        return all;
    }

    private static List<String> names(List<Instrument> market, Predicate<Instrument> wanted) {
        return market.stream().filter(wanted).map(instrument -> instrument.id().value()).toList();
    }

    private static void add(List<Map<String, Object>> all, String id, String kind, List<String> instruments,
            String timeframe, Map<String, String> settings, String size, String product,
            Map<String, Object> rules) {
        Map<String, Object> strategy = new HashMap<>(rules);
        strategy.putAll(Map.of("id", id, "kind", kind, "instruments", instruments, "timeframe", timeframe,
                "settings", settings, "size", size, "product", product));
        all.add(strategy);
    }
}
