package io.alphapanda.app.desk;

import io.alphapanda.app.board.AccountPicture;
import io.alphapanda.app.board.Gauge;
import io.alphapanda.app.text.IndianDigits;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.money.Money;
import io.alphapanda.trading.risk.RiskLimits;
import io.alphapanda.trading.risk.limit.NoLimit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How much of its limits each account uses.
public final class RiskGauges {
    private final Map<Scope, RiskLimits> limits = new HashMap<>();

    /// Gauges of a desk's accounts.
    public RiskGauges(DeskTerms terms) {
        terms.accounts().forEach(account -> limits.put(account.account(), account.limits()));
    }

    /// The gauges of one account: exposure, loss, open orders; those without a limit are left out.
    public List<Gauge> of(AccountPicture account) {
        RiskLimits its = Optional.ofNullable(limits.get(account.account())).orElse(RiskLimits.NONE);
        List<Gauge> gauges = new ArrayList<>();
        addRupees(gauges, "exposure", account.exposure(), its.values().exposureMax());
        Money loss = account.today().isNegative() ? account.today().abs() : Money.ZERO;
        addRupees(gauges, "day's loss", loss, its.day().lossMax());
        addCount(gauges, "open orders", account.openOrders().size(), its.orders().openMax());
        return gauges;
    }

    private static void addRupees(List<Gauge> gauges, String name, Money used, Money limit) {
        if (NoLimit.isSet(limit)) {
            gauges.add(new Gauge(name, "₹" + new IndianDigits(used.roundHalfUpToPaisa()),
                    "₹" + new IndianDigits(limit.roundHalfUpToPaisa()),
                    used.micros() / (double) limit.micros()));
        }
    }

    private static void addCount(List<Gauge> gauges, String name, long used, long limit) {
        if (NoLimit.isSet(limit)) {
            gauges.add(new Gauge(name, Long.toString(used), Long.toString(limit), used / (double) limit));
        }
    }
}
