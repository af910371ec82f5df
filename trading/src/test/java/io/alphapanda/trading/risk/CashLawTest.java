package io.alphapanda.trading.risk;

import static io.alphapanda.trading.testing.TradeDesk.FUTURE;
import static io.alphapanda.trading.testing.TradeDesk.INFY;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.position.AccountValue;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.trading.portfolio.AccountBooks.OpenPosition;
import io.alphapanda.trading.testing.TradeDesk;
import io.alphapanda.trading.venue.Slippage;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Random bars, signals and clocks against one desk; what must hold after every one of them.
class CashLawTest {
    private static final List<Instrument> INSTRUMENTS = List.of(INFY, FUTURE);
    private static final List<StrategyId> GROUPS = List.of(new StrategyId("a"), new StrategyId("b"),
            new StrategyId("c"));
    private static final List<Target> TARGETS = List.of(Target.values());
    private static final Money CASH = Money.ofRupees("1000000");

    @Seeded(count = 30)
    void cash_is_what_was_there_less_bought_plus_sold_less_charges_in_every_book(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TradeDesk desk = desk(random, RiskLimits.NONE);
        for (int i = 0; i < 250; i++) {
            step(desk, random, i);
            Money cash = CASH;
            for (Fill fill : desk.fills()) {
                cash = cash.minus(new Money(fill.side().sign() * fill.value().micros()))
                        .minus(fill.charges().total());
            }
            for (Decider books : List.of(desk.venue(), desk.portfolio(), desk.risk())) {
                assertThat(FieldTape.of(books::snapshot).firstDecimal("cash")).as(books.service())
                        .isEqualTo(cash.micros());
            }
            AccountValue value = desk.portfolio().books().value();
            assertThat(value.cash()).isEqualTo(cash);
            // Whatever an account is worth was there before, or was made since.
            assertThat(value.equity())
                    .isEqualTo(CASH.plus(value.realised()).plus(value.unrealised()).minus(value.charges()));
            assertThat(value.equity()).isEqualTo(desk.portfolio().books().equity());
        }
        assertThat(desk.fills()).isNotEmpty();
        assertThat(desk.run().all(SystemError.class)).isEmpty();
    }

    @Seeded(count = 30)
    void what_is_filled_and_reserved_never_passes_a_limit_at_reference_prices(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RiskLimits limits = new RiskLimits(Money.ofRupees("400000"), Money.ofRupees("300000"),
                Money.ofRupees("500000"), 2_000, true);
        TradeDesk desk = desk(random, limits);
        int approvalsSeen = 0;
        int entries = 0;
        for (int i = 0; i < 250; i++) {
            step(desk, random, i);
            List<ValidatedSignal> approvals = desk.run().all(ValidatedSignal.class);
            List<ApprovedOrder> news = approvals.subList(approvalsSeen, approvals.size()).stream()
                    .flatMap(approval -> approval.orders().stream())
                    .filter(order -> order.terms().purpose() == Purpose.ENTRY).toList();
            for (ApprovedOrder order : news) {
                assertThat(value(order)).isLessThanOrEqualTo(limits.values().orderMax());
            }
            // Prices stand still between the approvals of one step, and exits only reduce.
            if (!news.isEmpty()) {
                assertThat(committed(desk)).isLessThanOrEqualTo(limits.values().exposureMax());
            }
            entries += news.size();
            approvalsSeen = approvals.size();
        }
        assertThat(entries).isPositive();
        assertThat(TradeDesk.denials(desk.run().log())).contains(RuleCode.EXPOSURE_EXCEEDED);
    }

    @Seeded(count = 20)
    void no_position_is_ever_intraday_overnight_nor_short_in_delivery(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (Product product : List.of(Product.MIS, Product.CNC)) {
            TradeDesk desk = TradeDesk.terms(product, random.nextBoolean() ? "75" : "30%").cash("1000000")
                    .open();
            for (int i = 0; i < 250; i++) {
                step(desk, random, i);
                if (product == Product.CNC) {
                    assertThat(desk.portfolio().books().openPositions())
                            .allMatch(open -> open.position().units() > 0);
                }
            }
            if (product == Product.MIS) {
                close(desk, 249);
                assertThat(desk.portfolio().books().openPositions()).isEmpty();
                assertThat(desk.gateway().open()).isEmpty();
            }
        }
    }

    /// What is held and not being left, at the last prices, and what approved entries may still take.
    private static Money committed(TradeDesk desk) {
        Set<ClOrdId> open = desk.gateway().open().keySet();
        Money entries = Money.ZERO;
        Map<String, Long> leaving = new HashMap<>();
        for (ValidatedSignal approval : desk.run().all(ValidatedSignal.class)) {
            for (ApprovedOrder order : approval.orders()) {
                if (open.contains(order.clOrdId()) && order.terms().purpose() == Purpose.ENTRY) {
                    entries = entries.plus(value(order));
                } else if (open.contains(order.clOrdId())
                        && order.terms().quantity() instanceof OrderQuantity.Units(long units)) {
                    leaving.merge(approval.group() + "|" + order.terms().instrument(), units, Long::sum);
                }
            }
        }
        Money held = Money.ZERO;
        for (OpenPosition position : desk.portfolio().books().openPositions()) {
            long left = Math.abs(position.position().units())
                    - leaving.getOrDefault(position.group() + "|" + position.instrument(), 0L);
            held = held.plus(position.mark().times(Math.max(0, left)));
        }
        return held.plus(entries);
    }

    private static Money value(ApprovedOrder order) {
        return switch (order.terms().quantity()) {
            case OrderQuantity.Units(long units) -> order.terms().referencePrice().times(units);
            case OrderQuantity.EquityShare(Rate share, Money approved) -> approved;
        };
    }

    private static TradeDesk desk(SplittableRandom random, RiskLimits limits) {
        String size = random.nextBoolean() ? "1800" : "15%";
        return TradeDesk.terms(random.nextBoolean() ? Product.NRML : Product.MIS, size).limits(limits)
                .slippage(new Slippage(new Rate(random.nextLong(0, 2_000_000))))
                .charges((instrument, product, side, turnover, date) -> new Charges(Money.ofPaise(2_000),
                        new Rate(1_000_000).of(turnover).roundHalfUpToPaisa(), Money.ZERO, Money.ZERO,
                        Money.ZERO,
                        Money.ofPaise(360)))
                .open();
    }

    /// Fifty minutes of a day at a time: 14:50 to 15:40 with its clock, one bar of either instrument a minute.
    private static void step(TradeDesk desk, SplittableRandom random, int i) {
        LocalDate date = LocalDate.parse("2026-06-22").plusDays(i / 50);
        LocalTime time = LocalTime.parse("14:40").plusMinutes(i % 50);
        Instrument instrument = INSTRUMENTS.get(random.nextInt(2));
        if (time.equals(LocalTime.parse("15:20"))) {
            desk.due(date + "T15:20", MarketSegment.EQUITY, Due.MIS_CUT_OFF);
        }
        if (time.equals(LocalTime.parse("15:25"))) {
            desk.due(date + "T15:25", MarketSegment.DERIVATIVES, Due.MIS_CUT_OFF);
        }
        desk.bar(instrument, Timeframe.M1, date + "T" + time, price(random), price(random));
        if (i % 50 == 49) {
            close(desk, i);
        }
        for (int signals = random.nextInt(3); signals > 0 && i % 50 < 49; signals--) {
            desk.want(GROUPS.get(random.nextInt(3)), INSTRUMENTS.get(random.nextInt(2)),
                    TARGETS.get(random.nextInt(3)));
        }
    }

    private static void close(TradeDesk desk, int i) {
        LocalDate date = LocalDate.parse("2026-06-22").plusDays(i / 50);
        desk.due(date + "T15:30", MarketSegment.EQUITY, Due.CLOSED);
        desk.due(date + "T15:30", MarketSegment.DERIVATIVES, Due.CLOSED);
    }

    private static String price(SplittableRandom random) {
        return new Price(random.nextLong(1_800, 2_200) * 50_000).toString();
    }
}
