package io.alphapanda.backtest.report;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.position.AccountValue;
import io.alphapanda.domain.position.Position;
import java.util.List;
import java.util.Map;

/// What came of a run.
///
/// @param startingCash what the account began with
/// @param end the account after the last bar
/// @param openPosition what was left open
/// @param equity the account's equity at each bar's close
/// @param trips finished round trips
/// @param denialsByRule how often each rule denied
/// @param denials denied signals and refused orders
/// @param charges what all orders cost, line by line
/// @param warnings what the reader must know to believe the figures
/// @param eventsHash SHA-256 over the decision events
/// @param events how many events the log holds
/// @param seconds how long the run took, without loading and hashing
public record RunReport(Money startingCash, AccountValue end, Position openPosition, EquityCurve equity,
        List<RoundTrip> trips, Map<String, Long> denialsByRule, long denials, Charges charges,
        List<String> warnings,
        String eventsHash, long events, double seconds) {

    /// The same run, with the speed of several.
    public RunReport withSeconds(double median) {
        return new RunReport(startingCash, end, openPosition, equity, trips, denialsByRule, denials, charges,
                warnings,
                eventsHash, events, median);
    }

    /// How many bars were traded on.
    public int bars() {
        return equity.size();
    }

    /// What the account gained, in percent of its starting cash.
    public double returnPct() {
        return 100 * (end.equity().minus(startingCash).toDouble() / startingCash.toDouble());
    }

    /// The deepest fall of equity from an earlier high, in percent: zero or negative.
    public double maxDrawdownPct() {
        return 100 * equity.maxDrawdown();
    }

    /// Round trips that left something after charges, in percent; zero where there are none.
    public double winRatePct() {
        return trips.isEmpty() ? 0 : 100.0 * trips.stream().filter(RoundTrip::isWin).count() / trips.size();
    }

    /// Bars per second of the run alone.
    public double barsPerSecond() {
        return bars() / seconds;
    }
}
