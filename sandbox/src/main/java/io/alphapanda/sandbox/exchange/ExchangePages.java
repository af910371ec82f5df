package io.alphapanda.sandbox.exchange;

import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.SessionPhase;
import io.alphapanda.sandbox.accounts.HoldingRow;
import io.alphapanda.sandbox.exchange.Exchange.PriceRange;
import io.alphapanda.sandbox.exchange.SandboxState.LiveBook;
import io.alphapanda.sandbox.market.Candle;
import io.alphapanda.sandbox.market.CandleInterval;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.QuoteRow;
import io.alphapanda.sandbox.orders.Order;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.Refusal;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can be seen of a machine. On the deciding thread only.
final class ExchangePages {
    private static final long DAY_MICROS = Ist.DAY_MICROS;

    private final Machine machine;

    ExchangePages(Machine machine) {
        this.machine = machine;
    }

    List<HoldingRow> holdings(AccountId account) {
        long today = Ist.micros(machine.time().today(), LocalTime.MIDNIGHT);
        return machine.statements().holdings(machine.account(account), today);
    }

    List<QuoteRow> quotes(List<Long> tokens) {
        return tokens.stream().flatMap(token -> machine.listings().byToken(token).stream())
                .filter(this::isAlive)
                .map(machine::quote).toList();
    }

    private boolean isAlive(Listed listed) {
        return listed.expiry().map(expiry -> !expiry.isBefore(machine.time().today())).orElse(true);
    }

    List<Candle> candles(long token, CandleInterval interval, long fromMicros, long toMicros) {
        if (toMicros - fromMicros > interval.daysMax() * DAY_MICROS) {
            throw Refusal.input("interval exceeds max limit: " + interval.daysMax() + " days");
        }
        return machine.listings().byToken(token)
                .map(listed -> machine.tape().candles(token, interval, fromMicros, toMicros))
                .orElseThrow(() -> Refusal.input("invalid token"));
    }

    PriceRange triggerRange(long token) {
        Listed listed = machine.listings().byToken(token).orElseThrow(() -> Refusal.input("invalid token"));
        return machine.tape().band(listed).map(band -> new PriceRange(band.lower(), band.upper()))
                .orElse(new PriceRange(new Price(0), new Price(0)));
    }

    SandboxState state(long refusals) {
        Map<MarketSegment, SessionPhase> phases = new EnumMap<>(MarketSegment.class);
        machine.segments().forEach(segment -> phases.put(segment, machine.time().phase(segment)));
        Map<String, Long> counts = new TreeMap<>();
        counts.put("orders", machine.orders().ordersEver());
        counts.put("trades", machine.orders().tradesEver());
        counts.put("open orders", (long) machine.orders().live().size());
        counts.put("facts", machine.feed().facts());
        counts.put("refusals", refusals);
        return new SandboxState(machine.time().micros(), phases, machine.feed().nextMicros().isEmpty(),
                counts, books(),
                machine.orders().latest(SandboxState.ORDERS_MAX).stream().map(Order::row).toList());
    }

    private List<LiveBook> books() {
        List<Listed> all = machine.listings().all().stream().filter(listed -> !listed.isIndex())
                .filter(this::isAlive).toList();
        Set<Listed> shown = Stream.concat(all.stream().filter(this::isUsed), all.stream()).distinct()
                .limit(SandboxState.BOOKS_MAX).collect(Collectors.toSet());
        return all.stream().filter(shown::contains).map(this::book).toList();
    }

    private boolean isUsed(Listed listed) {
        return machine.room().floor().restingOrders(listed) > 0;
    }

    private LiveBook book(Listed listed) {
        Price last = machine.tape().line(listed.token()).last().orElse(new Price(0));
        return new LiveBook(listed.key(), last, machine.room().floor().book(listed).depth(),
                machine.room().floor().restingOrders(listed));
    }
}
