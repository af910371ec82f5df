package io.alphapanda.sandbox.exchange;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.SessionPhase;
import io.alphapanda.market.simulated.SimulationSettings;
import io.alphapanda.sandbox.accounts.Conversion;
import io.alphapanda.sandbox.gtt.GttRequest;
import io.alphapanda.sandbox.gtt.GttRequest.GttOrder;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.QuoteRow;
import io.alphapanda.sandbox.orders.OrderChange;
import io.alphapanda.sandbox.orders.OrderRequest;
import io.alphapanda.sandbox.orders.OrderRow;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Refusal;
import io.alphapanda.sandbox.terms.Validity;
import io.alphapanda.sandbox.terms.Variety;

/// Two accounts that do whatever comes to their minds, from a seed, while time passes.
final class RandomFlow {
    private static final List<AccountId> ACCOUNTS = List.of(Room.ANNA, Room.BALA);
    private static final List<Validity> VALIDITIES = List.of(Validity.DAY, Validity.DAY, Validity.IOC,
            Validity.TTL);
    private static final List<OrderType> TYPES = List.of(OrderType.MARKET, OrderType.LIMIT, OrderType.SL,
            OrderType.SL_M);
    private static final List<KiteProduct> PRODUCTS = List.of(KiteProduct.CNC, KiteProduct.MIS,
            KiteProduct.NRML,
            KiteProduct.MIS);

    private Exchange exchange;
    private final Random dice;
    private final List<Listed> traded;
    private long now;
    private int refused;
    private int accepted;

    RandomFlow(Exchange exchange, long seed) {
        this.exchange = exchange;
        dice = new Random(seed);
        traded = exchange.instruments().stream().filter(listed -> !listed.isIndex()).toList();
        now = exchange.marketMicros();
    }

    /// A simulated market that is quick to tell.
    static SandboxMarket market(long seed) {
        SimulationSettings settings = SimulationSettings.of(seed, Room.FRIDAY).paced(Duration.ofSeconds(15))
                .withSymbols(List.of("SBIN", "RELIANCE"))
                .withOptions(1, SimulationSettings.OptionExpiry.MONTHLY)
                .expiringAfter(20);
        return SandboxMarket.simulated(settings, Room.MONDAY, Room.CALENDAR);
    }

    /// Acts until a moment, now and then.
    void runTo(LocalDate date, String time, int secondsBetweenMax) {
        long end = Ist.micros(date, LocalTime.parse(time));
        while (now < end) {
            now = Math.min(end, now + 1_000_000L * (1 + dice.nextInt(secondsBetweenMax)));
            exchange.advanceTo(now);
            act();
        }
    }

    /// Goes on with the same exchange after a restart.
    void goOnWith(Exchange restarted) {
        exchange = restarted;
    }

    /// Does one thing; what is refused is counted.
    void act() {
        AccountId account = ACCOUNTS.get(dice.nextInt(ACCOUNTS.size()));
        try {
            switch (dice.nextInt(12)) {
                case 0, 1 -> change(account);
                case 2 -> cancel(account);
                case 3 -> convert(account);
                case 4 -> trigger(account);
                default -> exchange.place(account, request());
            }
            accepted++;
        } catch (Refusal refusal) {
            refused++;
        }
    }

    private Listed pick() {
        return traded.get(dice.nextInt(traded.size()));
    }

    private Side side() {
        return dice.nextBoolean() ? Side.BUY : Side.SELL;
    }

    private Price near(Listed listed, int ticksMax) {
        QuoteRow quote = exchange.quotes(List.of(listed.token())).getFirst();
        long tick = listed.instrument().tickSize().micros();
        long price = quote.lastPrice().micros() + tick * (dice.nextInt(2 * ticksMax + 1) - ticksMax);
        return listed.instrument().contract().roundedDown(Math.max(tick, price));
    }

    /// A product that fits, but for one time in twenty.
    private KiteProduct product(Listed listed, Variety variety) {
        if (variety == Variety.CO) {
            return KiteProduct.MIS;
        }
        if (dice.nextInt(20) == 0) {
            return PRODUCTS.get(dice.nextInt(PRODUCTS.size()));
        }
        boolean overnight = dice.nextInt(3) > 0;
        return !overnight ? KiteProduct.MIS
                : listed.exchange().equals("NSE") ? KiteProduct.CNC : KiteProduct.NRML;
    }

    private Price beyond(Listed listed, Side side) {
        QuoteRow quote = exchange.quotes(List.of(listed.token())).getFirst();
        long ticks = listed.instrument().tickSize().micros() * (1 + dice.nextInt(25));
        return listed.instrument().contract().roundedDown(Math.max(listed.instrument().tickSize().micros(),
                quote.lastPrice().micros() + side.sign() * ticks));
    }

    private Variety variety() {
        return switch (dice.nextInt(14)) {
            case 0 -> Variety.CO;
            case 1 -> Variety.ICEBERG;
            case 2 -> exchange.state().phases().containsValue(SessionPhase.OPEN) ? Variety.REGULAR
                    : Variety.AMO;
            default -> Variety.REGULAR;
        };
    }

    private OrderRequest request() {
        Listed listed = pick();
        Variety variety = variety();
        boolean stops = variety == Variety.REGULAR || variety == Variety.AMO;
        OrderType type = TYPES.get(dice.nextInt(stops ? TYPES.size() : 2));
        Side side = side();
        long lot = listed.instrument().lotSize();
        long quantity = 2 * lot * (1 + dice.nextInt(lot == 1 ? 200 : 2));
        Validity validity = variety != Variety.REGULAR || type.isStop() ? Validity.DAY
                : VALIDITIES.get(dice.nextInt(VALIDITIES.size()));
        Side away = variety == Variety.CO ? side == Side.BUY ? Side.SELL : Side.BUY : side;
        Price trigger = type.isStop() || variety == Variety.CO ? beyond(listed, away) : OrderRequest.NO_PRICE;
        Price price = type == OrderType.LIMIT ? near(listed, 20)
                : type == OrderType.SL ? new Price(trigger.micros()
                        + side.sign() * 4L * listed.instrument().tickSize().micros()) : OrderRequest.NO_PRICE;
        long disclosed = lot == 1 && variety == Variety.REGULAR && dice.nextInt(8) == 0
                ? Math.ceilDiv(quantity, 5)
                : 0;
        return new OrderRequest(variety, listed.exchange(), listed.tradingsymbol(), side, type, quantity,
                product(listed, variety), price, trigger, disclosed, validity,
                validity == Validity.TTL ? 1 + dice.nextInt(10) : 0, variety == Variety.ICEBERG ? 2 : 0, 0,
                "",
                type == OrderType.LIMIT ? BigDecimal.ZERO : BigDecimal.ONE.negate(), false,
                "t" + dice.nextInt(99));
    }

    private Optional<OrderRow> openOrder(AccountId account) {
        List<OrderRow> open = new ArrayList<>(exchange.orders(account).stream()
                .filter(row -> row.pendingQuantity() > 0).toList());
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(dice.nextInt(open.size())));
    }

    private void change(AccountId account) {
        Optional<OrderRow> order = openOrder(account);
        if (order.isPresent()) {
            Listed listed = traded.stream().filter(each -> each.token() == order.get().instrumentToken())
                    .findFirst()
                    .orElseThrow();
            OrderChange change = dice.nextBoolean() ? OrderChange.price(near(listed, 20))
                    : OrderChange.quantity(order.get().quantity() + listed.instrument().lotSize()
                            * (dice.nextInt(5) - 2));
            exchange.modify(account, order.get().variety(), order.get().orderId(), Optional.empty(), change);
        }
    }

    private void cancel(AccountId account) {
        openOrder(account)
                .ifPresent(row -> exchange.cancel(account, row.variety(), row.orderId(), Optional.empty()));
    }

    private void convert(AccountId account) {
        exchange.positions(account).net().stream().filter(row -> row.quantity() != 0).findFirst()
                .ifPresent(row -> exchange.convert(account,
                        new Conversion(row.exchange(), row.tradingsymbol(),
                                Side.ofSign(row.quantity()), row.overnightQuantity() != 0,
                                Math.abs(row.quantity()),
                                row.product(), row.product() == KiteProduct.MIS
                                        ? row.exchange().equals("NSE") ? KiteProduct.CNC : KiteProduct.NRML
                                        : KiteProduct.MIS)));
    }

    private void trigger(AccountId account) {
        Listed listed = pick();
        KiteProduct product = listed.exchange().equals("NSE") ? KiteProduct.CNC : KiteProduct.NRML;
        Price at = near(listed, 15);
        exchange.createGtt(account,
                new GttRequest(false, listed.exchange(), listed.tradingsymbol(), List.of(at), at,
                        List.of(new GttOrder(listed.exchange(), listed.tradingsymbol(), side(),
                                listed.instrument().lotSize(), OrderType.LIMIT, product, near(listed, 10),
                                BigDecimal.ZERO))));
    }

    int refused() {
        return refused;
    }

    int accepted() {
        return accepted;
    }
}
