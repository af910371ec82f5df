package io.alphapanda.trading.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.testing.DeciderRun;
import io.alphapanda.domain.verdict.RejectedSignal;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.trading.margin.FlatMargins;
import io.alphapanda.trading.risk.limit.BreakerLimits;
import io.alphapanda.trading.risk.limit.DayLimits;
import io.alphapanda.trading.risk.limit.OrderLimits;
import io.alphapanda.trading.risk.limit.PaceLimits;
import io.alphapanda.trading.risk.limit.PriceLimits;
import io.alphapanda.trading.risk.limit.ValueLimits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RiskLimitsTest {
    @Test
    void every_mistake_of_every_group_is_named_at_once() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RiskLimits(
                new ValueLimits(Money.ZERO, Money.ZERO, Money.ZERO), new OrderLimits(0, 0, 0, 0),
                new DayLimits(0, 0, 0, Money.ZERO, Rate.ZERO, Rate.ZERO),
                new PriceLimits(Rate.ZERO, Rate.ZERO, 0),
                new PaceLimits(-1, -1, 0, -1), new BreakerLimits(0, Money.ZERO, 0, Money.ZERO),
                Optional.of(new FlatMargins(Rate.ZERO, Rate.ZERO, Rate.ZERO, Rate.ZERO)), true, true))
                .withMessageMatching("([^;]+; ){27}[^;]+");
    }

    @Test
    void the_limits_of_backtests_ask_what_they_always_asked() {
        assertThat(asked(RiskLimits.DESK)).containsExactly(RuleCode.QUANTITY_ZERO, RuleCode.SHORT_NOT_ALLOWED,
                RuleCode.FREEZE_QUANTITY_EXCEEDED, RuleCode.SESSION_CLOSED, RuleCode.ORDER_QUANTITY_EXCEEDED,
                RuleCode.ORDER_VALUE_EXCEEDED, RuleCode.POSITION_LIMIT_EXCEEDED, RuleCode.EXPOSURE_EXCEEDED,
                RuleCode.BUYING_POWER_EXCEEDED, RuleCode.TICK_SIZE_VIOLATED, RuleCode.CONTRACT_EXPIRED);
        assertThat(RiskLimits.NONE.tradeIndices()).isTrue();
        assertThat(RiskLimits.DESK.tradeIndices()).isTrue();
    }

    @Test
    void a_running_desk_asks_every_kind_of_question_and_passes_a_plain_entry() {
        assertThat(asked(RiskLimits.RUNNING)).contains(RuleCode.MARGIN_EXCEEDED, RuleCode.NOT_TRADABLE,
                RuleCode.OPEN_ORDERS_EXCEEDED, RuleCode.ORDER_RATE_EXCEEDED, RuleCode.PRICE_BAND_EXCEEDED,
                RuleCode.PRICE_STALE, RuleCode.TRADES_PER_DAY_EXCEEDED, RuleCode.DAILY_LOSS_EXCEEDED,
                RuleCode.DRAWDOWN_EXCEEDED, RuleCode.COOLDOWN_ACTIVE, RuleCode.STRATEGY_HALTED,
                RuleCode.ACCOUNT_HALTED).hasSize(28);
    }

    @Test
    void a_denial_lists_every_rule_that_was_asked_and_not_only_those_that_failed() {
        RiskDesk desk = RiskDesk.of(RiskLimits.RUNNING
                .with(new ValueLimits(Money.ofRupees("1"), Money.ofRupees("1"), Money.ofRupees("1"))));
        RejectedSignal denied = DeciderRun.of(desk.want(Target.LONG), RejectedSignal.class).getFirst();
        assertThat(denied.checks()).hasSize(28);
        assertThat(denied.reasons()).extracting(RiskCheck::rule).containsExactly(
                RuleCode.ORDER_VALUE_EXCEEDED,
                RuleCode.POSITION_LIMIT_EXCEEDED, RuleCode.EXPOSURE_EXCEEDED);
    }

    private static List<RuleCode> asked(RiskLimits limits) {
        List<ValidatedSignal> approvals = DeciderRun.of(RiskDesk.of(limits).want(Target.LONG),
                ValidatedSignal.class);
        assertThat(approvals).hasSize(1);
        return approvals.getFirst().checks().stream().map(RiskCheck::rule).toList();
    }
}
