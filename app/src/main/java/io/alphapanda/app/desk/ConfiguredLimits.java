package io.alphapanda.app.desk;

import io.alphapanda.app.config.RiskTable;
import io.alphapanda.app.config.key.Key;
import io.alphapanda.app.config.key.RiskKeys;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.trading.margin.FlatMargins;
import io.alphapanda.trading.risk.RiskLimits;
import io.alphapanda.trading.risk.limit.BreakerLimits;
import io.alphapanda.trading.risk.limit.DayLimits;
import io.alphapanda.trading.risk.limit.NoLimit;
import io.alphapanda.trading.risk.limit.OrderLimits;
import io.alphapanda.trading.risk.limit.PaceLimits;
import io.alphapanda.trading.risk.limit.PriceLimits;
import io.alphapanda.trading.risk.limit.ValueLimits;
import java.util.Optional;

/// Risk limits as an account's configuration sets them.
final class ConfiguredLimits {
    private final RiskTable table;

    private ConfiguredLimits(RiskTable table) {
        this.table = table;
    }

    static RiskLimits of(RiskTable table) {
        return new ConfiguredLimits(table).limits();
    }

    private RiskLimits limits() {
        RiskLimits limits = RiskLimits.NONE.with(values()).with(orders()).with(day()).with(prices())
                .with(pace())
                .with(breakers());
        return switch (table.get(RiskKeys.BOUND_BY)) {
            case CASH -> limits.paidFromCash(true);
            case MARGIN -> limits.with(margins()).paidFromCash(false);
            case NONE -> limits.paidFromCash(false);
        };
    }

    private ValueLimits values() {
        return new ValueLimits(money(RiskKeys.POSITION_VALUE_MAX), money(RiskKeys.ORDER_VALUE_MAX),
                money(RiskKeys.EXPOSURE_MAX));
    }

    private OrderLimits orders() {
        return new OrderLimits(count(RiskKeys.ORDER_QUANTITY_MAX), count(RiskKeys.OPEN_ORDERS_MAX),
                count(RiskKeys.ORDERS_PER_SECOND_MAX), count(RiskKeys.ORDERS_PER_MINUTE_MAX));
    }

    private DayLimits day() {
        return new DayLimits(count(RiskKeys.STRATEGY_TRADES_PER_DAY_MAX), count(RiskKeys.TRADES_PER_DAY_MAX),
                count(RiskKeys.INSTRUMENT_TRADES_PER_DAY_MAX), money(RiskKeys.DAILY_LOSS_MAX),
                share(RiskKeys.DAILY_LOSS_SHARE_MAX), share(RiskKeys.DRAWDOWN_MAX));
    }

    private PriceLimits prices() {
        return new PriceLimits(share(RiskKeys.PRICE_BAND), share(RiskKeys.CIRCUIT_BAND),
                count(RiskKeys.PRICE_AGE_MAX_SECONDS));
    }

    private PaceLimits pace() {
        return new PaceLimits(table.get(RiskKeys.ENTRY_GAP_SECONDS).orElse(0L),
                table.get(RiskKeys.COOLDOWN_AFTER_LOSS_MINUTES).orElse(0L), count(RiskKeys.COOLDOWN_STREAK),
                table.get(RiskKeys.COOLDOWN_AFTER_STREAK_MINUTES).orElse(0L));
    }

    private BreakerLimits breakers() {
        return new BreakerLimits(count(RiskKeys.LOSS_STREAK_MAX), money(RiskKeys.STRATEGY_DAILY_LOSS_MAX),
                count(RiskKeys.ACCOUNT_LOSS_STREAK_MAX), money(RiskKeys.ACCOUNT_DAILY_LOSS_HALT));
    }

    private FlatMargins margins() {
        return new FlatMargins(table.get(RiskKeys.MARGIN_CNC), table.get(RiskKeys.MARGIN_MIS_EQUITY),
                table.get(RiskKeys.MARGIN_FUTURES), table.get(RiskKeys.MARGIN_OPTION_SELL));
    }

    private Money money(Key<Optional<Money>> key) {
        return table.get(key).orElse(NoLimit.MONEY);
    }

    private long count(Key<Optional<Long>> key) {
        return table.get(key).orElse(NoLimit.COUNT);
    }

    private Rate share(Key<Optional<Rate>> key) {
        return table.get(key).orElse(NoLimit.SHARE);
    }
}
