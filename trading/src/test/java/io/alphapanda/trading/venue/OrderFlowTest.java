package io.alphapanda.trading.venue;

import static io.alphapanda.trading.testing.TradeDesk.FUTURE;
import static io.alphapanda.trading.testing.TradeDesk.INFY;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderReplaced;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.terms.OrdType;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.terms.TimeInForce;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.trading.charges.RatesFile;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/// Random orders, amendments and ticks against one venue; what must hold after every one of them.
class OrderFlowTest {
    private static final int STEPS = 300;
    private static final List<String> DAYS = List.of("2026-06-22T", "2026-06-23T", "2026-06-24T");

    @Seeded(count = 30)
    void no_law_of_orders_and_money_is_ever_broken(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        VenueDesk desk = new VenueDesk(settings(random));
        Laws laws = new Laws(desk);
        flow(desk, random, laws::check);
        assertThat(desk.fills()).isNotEmpty();
        assertThat(desk.run().all(SystemError.class)).isEmpty();
        assertThat(desk.gateway().open()).isEmpty();
    }

    @Seeded
    void a_venue_restored_before_every_event_says_the_same_byte_for_byte(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        VenueSettings settings = settings(random);
        SplittableRandom other = random.split();
        VenueDesk straight = new VenueDesk(settings);
        VenueDesk reborn = VenueDesk.reborn(settings);
        long flowSeed = other.nextLong();
        flow(straight, new SplittableRandom(flowSeed), () -> {});
        flow(reborn, new SplittableRandom(flowSeed), () -> {});

        assertThat(reborn.run().log()).isEqualTo(straight.run().log());
        assertThat(FieldTape.of(reborn.venue()::snapshot).lines())
                .isEqualTo(FieldTape.of(straight.venue()::snapshot).lines());
    }

    private static VenueSettings settings(SplittableRandom random) {
        Slippage slippage = new Slippage(new Rate(random.nextLong(0, 2_000_000)));
        Latency latency = random.nextBoolean() ? Latency.NONE
                : Latency.ofMillis(random.nextLong(0, 3_000), random.nextLong(0, 2_000));
        PartialFills partials = random.nextBoolean() ? PartialFills.NONE
                : new PartialFills(new Rate(random.nextLong(1, Rate.WHOLE)), random.nextInt(2, 6));
        PriceModel prices = random.nextBoolean() ? PriceModel.DEPTH : PriceModel.SLIPPAGE;
        return VenueDesk.settings(Topic.TICKS,
                new FillRules(prices, slippage, latency, partials, random.nextLong()),
                OrderCharges.statutory(RatesFile.table()));
    }

    /// Three short days, some of it before the open and after the close.
    private static void flow(VenueDesk desk, SplittableRandom random, Runnable afterEach) {
        int orders = 0;
        for (String day : DAYS) {
            desk.due(day + "09:00", Due.PRE_OPEN);
            for (int i = 0; i < STEPS / DAYS.size(); i++) {
                switch (i) {
                    case 10 -> desk.due(day + "09:15", Due.OPEN);
                    case 80 -> desk.due(day + "15:20", Due.MIS_CUT_OFF);
                    case 90 -> desk.due(day + "15:30", Due.CLOSED);
                    default -> orders = step(desk, random, orders);
                }
                desk.passMillis(random.nextLong(0, 1_000));
                afterEach.run();
            }
        }
        desk.feed(Scope.SYSTEM, "operator:all", new ControlCommand(ControlCommand.Action.CANCEL_ALL));
        desk.passMillis(20_000);
        desk.due("2026-06-25T09:00", Due.PRE_OPEN);
        afterEach.run();
    }

    private static int step(VenueDesk desk, SplittableRandom random, int orders) {
        String any = "AP" + random.nextInt(Math.max(1, orders - 5), orders + 2);
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> {
                desk.order("AP" + (orders + 1), anyTerms(random));
                return orders + 1;
            }
            case 3 -> desk.replace(any, random.nextLong(0, 40), random.nextBoolean() ? "" : anyPrice(random),
                    random.nextInt(3) > 0 ? "" : anyPrice(random));
            case 4 -> desk.cancel(any);
            default -> desk.tick(random.nextInt(3) > 0 ? INFY : FUTURE, anyPrice(random),
                    random.nextLong(0, 200),
                    anyDepth(random));
        }
        return orders;
    }

    private static OrderTerms anyTerms(SplittableRandom random) {
        Instrument instrument = random.nextInt(3) > 0 ? INFY : FUTURE;
        OrdType type = List.of(OrdType.values()).get(random.nextInt(4));
        boolean hasTrigger = type == OrdType.STOP || type == OrdType.STOP_LIMIT;
        boolean hasLimit = type == OrdType.LIMIT || type == OrdType.STOP_LIMIT;
        PriceTerms prices = new PriceTerms(type,
                hasTrigger ? TimeInForce.DAY : List.of(TimeInForce.values()).get(random.nextInt(3)),
                hasLimit ? Optional.of(Price.ofRupees(anyPrice(random))) : Optional.empty(),
                hasTrigger ? Optional.of(Price.ofRupees(anyPrice(random))) : Optional.empty());
        OrderQuantity quantity = random.nextInt(5) == 0
                ? new OrderQuantity.EquityShare(Rate.ofPercent("3"), Money.ofRupees("30000"))
                : new OrderQuantity.Units(random.nextLong(1, 30) * instrument.lotSize());
        return new OrderTerms(instrument.id(), List.of(Side.values()).get(random.nextInt(2)), quantity,
                List.of(Purpose.values()).get(random.nextInt(2)),
                List.of(Product.values()).get(random.nextInt(3)), prices, Price.ofRupees("100"));
    }

    private static String anyPrice(SplittableRandom random) {
        return new Price(50_000 * random.nextLong(1_980, 2_021)).toString();
    }

    private static Depth anyDepth(SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            return Depth.UNKNOWN;
        }
        long middle = random.nextLong(1_985, 2_016);
        return new Depth(levels(random, middle, -1), levels(random, middle, 1));
    }

    private static List<Depth.Level> levels(SplittableRandom random, long middle, int step) {
        List<Depth.Level> levels = new ArrayList<>();
        int count = random.nextInt(0, 6);
        for (int i = 1; i <= count; i++) {
            levels.add(
                    new Depth.Level(new Price(50_000 * (middle + (long) i * step)), random.nextLong(1, 150),
                            1));
        }
        return levels;
    }

    /// Reads every new event and holds it against what came before.
    private static final class Laws {
        private final VenueDesk desk;
        private final Map<ClOrdId, OrderPlaced> placed = new HashMap<>();
        private final Map<ClOrdId, Optional<Price>> limits = new HashMap<>();
        private final Map<ClOrdId, Long> filled = new HashMap<>();
        private final Map<ClOrdId, Boolean> ended = new HashMap<>();
        private Money cash;
        private int read;

        private Laws(VenueDesk desk) {
            this.desk = desk;
            cash = desk.settings().startingCash();
        }

        private void check() {
            List<Envelope> log = desk.run().log();
            for (; read < log.size(); read++) {
                Envelope event = log.get(read);
                switch (event.data()) {
                    case OrderPlaced order -> {
                        placed.put(order.clOrdId(), order);
                        limits.put(order.clOrdId(), order.terms().prices().limitPrice());
                    }
                    case OrderReplaced order -> limits.put(order.clOrdId(), order.limitPrice());
                    case Fill fill -> checkFill(event, fill);
                    case OrderEnded end -> {
                        assertThat(ended.put(end.clOrdId(), true)).as("second end of " + end.clOrdId())
                                .isNull();
                        assertThat(end.cumUnits()).isEqualTo(filled.getOrDefault(end.clOrdId(), 0L));
                    }
                    default -> {
                        // No law is about it.
                    }
                }
            }
            assertThat(desk.portfolio().books().cash()).isEqualTo(cash);
            assertThat(FieldTape.of(desk.venue()::snapshot).firstDecimal("cash")).isEqualTo(cash.micros());
        }

        private void checkFill(Envelope event, Fill fill) {
            OrderTerms terms = Objects.requireNonNull(placed.get(fill.clOrdId())).terms();
            cash = cash.minus(new Money(fill.side().sign() * fill.value().micros()))
                    .minus(fill.charges().total());
            assertThat(filled.merge(fill.clOrdId(), fill.lastUnits(), Long::sum)).isEqualTo(fill.cumUnits());
            if (terms.quantity() instanceof OrderQuantity.Units(long units)) {
                assertThat(fill.cumUnits() + fill.leavesUnits()).isLessThanOrEqualTo(units);
            }
            limits.getOrDefault(fill.clOrdId(), Optional.empty())
                    .ifPresent(limit -> assertThat(fill.lastPrice().compareTo(limit) * fill.side().sign())
                            .as("limit of " + fill).isLessThanOrEqualTo(0));
            assertThat(fill.lastPrice().micros() % 50_000).isZero();
            LocalTime time = Ist.time(fill.executedAtMicros());
            assertThat(time).isAfterOrEqualTo(LocalTime.of(9, 15)).isBefore(LocalTime.of(15, 30));
            assertThat(fill.executedAtMicros()).isEqualTo(event.occurredAtMicros());
            assertThat(ended.containsKey(fill.clOrdId())).as("fill after the end").isFalse();
            if (fill.leavesUnits() == 0) {
                ended.put(fill.clOrdId(), true);
            }
        }
    }
}
