package io.alphapanda.trading.risk;

import static io.alphapanda.trading.risk.RiskDesk.CALL;
import static io.alphapanda.trading.risk.RiskDesk.FUTURE;
import static io.alphapanda.trading.risk.RiskDesk.INFY;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderReplaced;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.testing.DeciderRun;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.trading.margin.FlatMargins;
import io.alphapanda.trading.risk.limit.BreakerLimits;
import io.alphapanda.trading.risk.limit.DayLimits;
import io.alphapanda.trading.risk.limit.NoLimit;
import io.alphapanda.trading.risk.limit.OrderLimits;
import io.alphapanda.trading.risk.limit.ValueLimits;
import io.alphapanda.trading.testing.TradeDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Random signals, fills, cancels and new terms; what must hold whatever the venue does.
class ReservationLawTest {
    private static final List<Instrument> INSTRUMENTS = List.of(INFY, FUTURE, CALL);
    private static final RiskLimits LIMITS = new RiskLimits(
            new ValueLimits(Money.ofRupees("300000"), Money.ofRupees("200000"), Money.ofRupees("500000")),
            new OrderLimits(2_000, 6, 3, 40),
            DayLimits.NONE.withTrades(200, 300, 250), RiskLimits.RUNNING.prices(), RiskLimits.NONE.pace(),
            new BreakerLimits(1_000, NoLimit.MONEY, 1_000, NoLimit.MONEY), Optional.of(FlatMargins.USUAL),
            true,
            true);

    private static final List<Target> TARGETS = List.of(Target.values());

    private final List<Open> open = new ArrayList<>();
    private final List<Long> stamps = new ArrayList<>();

    private record Open(StrategyId group, ApprovedOrder order, long filled, long left) {}

    @Seeded(count = 30)
    void no_limit_and_no_reservation_is_ever_broken_and_all_is_released_in_the_end(long seed) {
        open.clear();
        stamps.clear();
        SplittableRandom random = new SplittableRandom(seed);
        RiskDesk desk = RiskDesk.of(LIMITS, random.nextBoolean() ? Product.NRML : Product.MIS,
                random.nextBoolean() ? "100" : "7%");
        INSTRUMENTS.forEach(instrument -> desk.price(instrument, "100"));
        int entries = 0;
        for (int i = 0; i < 200; i++) {
            List<Envelope> events = step(desk, random);
            for (ValidatedSignal approval : DeciderRun.of(events, ValidatedSignal.class)) {
                approval.orders().forEach(order -> take(approval.group(), order, desk.now()));
                entries += approval.checks().isEmpty() ? 0 : 1;
                if (!approval.checks().isEmpty()) {
                    assertThat(open).hasSizeLessThanOrEqualTo(6);
                    assertThat(stamps.stream().filter(at -> at > desk.now() - 1_000_000L))
                            .hasSizeLessThanOrEqualTo(3);
                    assertThat(value(approval.orders().getLast()))
                            .isLessThanOrEqualTo(LIMITS.values().orderMax());
                }
            }
            String reserved = desk.state().lines().stream().filter(line -> line.startsWith("reservations="))
                    .findFirst().orElseThrow();
            assertThat(reserved).doesNotContain("units=-", "value=-", "margin=-");
            assertThat(reserved.split("cl_ord_id", -1)).hasSize(open.size() + 1);
            if (random.nextInt(50) == 0) {
                desk.restart();
            }
        }
        assertThat(entries).isPositive();
        while (!open.isEmpty()) {
            desk.end(open.removeLast().order);
        }
        assertThat(desk.state().lines()).contains("reservations=[]");
    }

    private List<Envelope> step(RiskDesk desk, SplittableRandom random) {
        desk.later("0." + random.nextInt(1, 9));
        Instrument instrument = INSTRUMENTS.get(random.nextInt(3));
        StrategyId group = new StrategyId("s" + random.nextInt(3));
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> desk.want(group, instrument, TARGETS.get(random.nextInt(3)),
                    random.nextBoolean() ? PriceTerms.MARKET : PriceTerms.limit(price(random)));
            case 3 -> desk.price(instrument, price(random).toString());
            case 4 -> open.isEmpty() ? List.of() : replace(desk, random);
            case 5 -> open.isEmpty() ? List.of() : desk.end(open.remove(random.nextInt(open.size())).order);
            default -> open.isEmpty() ? List.of() : fill(desk, random);
        };
    }

    private static Money value(ApprovedOrder order) {
        return switch (order.terms().quantity()) {
            case OrderQuantity.Units(long units) -> order.terms().referencePrice().times(units);
            case OrderQuantity.EquityShare share -> share.approvedValue();
        };
    }

    private void take(StrategyId group, ApprovedOrder order, long now) {
        stamps.add(now);
        long units = order.terms().quantity() instanceof OrderQuantity.Units(long exact) ? exact : 75;
        open.add(new Open(group, order, 0, units));
    }

    private List<Envelope> fill(RiskDesk desk, SplittableRandom random) {
        int index = random.nextInt(open.size());
        Open order = open.remove(index);
        long units = random.nextBoolean() ? order.left : random.nextLong(1, order.left + 1);
        if (units < order.left) {
            open.add(new Open(order.group, order.order, order.filled + units, order.left - units));
        }
        return desk.fill(order.order, units, order.left - units,
                order.order.terms().referencePrice().toString());
    }

    private List<Envelope> replace(RiskDesk desk, SplittableRandom random) {
        int index = random.nextInt(open.size());
        Open order = open.get(index);
        long left = random.nextLong(1, order.left + 1);
        open.set(index, new Open(order.group, order.order, order.filled, left));
        return desk.feed(TradeDesk.PAPER,
                new OrderReplaced(order.order.clOrdId(), order.group, order.order.terms().instrument(),
                        order.filled, left, Optional.of(price(random)), Optional.empty()));
    }

    private static Price price(SplittableRandom random) {
        return new Price(random.nextLong(1_900, 2_100) * 50_000);
    }
}
