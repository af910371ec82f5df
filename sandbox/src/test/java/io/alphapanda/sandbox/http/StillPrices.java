package io.alphapanda.sandbox.http;

import io.alphapanda.sandbox.exchange.Exchange;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.QuoteRow;
import io.alphapanda.sandbox.wire.Examples;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The prices of an exchange on which nothing trades: 100 rupees until a test says another, told by whoever says it.
final class StillPrices {
    private final Map<Long, QuoteRow> quotes = new ConcurrentHashMap<>();
    private final List<Telling> listeners = new CopyOnWriteArrayList<>();

    StillPrices(List<Listed> listed) {
        listed.forEach(each -> quotes.put(each.token(), Examples.quote(each, "100.00")));
    }

    void tell(QuoteRow row) {
        quotes.put(row.listed().token(), row);
        listeners.forEach(each -> each.tell(row));
    }

    List<QuoteRow> of(List<Long> tokens) {
        return tokens.stream().map(quotes::get).toList();
    }

    Exchange.TickSubscription onTicks(Consumer<QuoteRow> listener) {
        Telling telling = new Telling(listener);
        listeners.add(telling);
        return telling;
    }

    /// Tells nobody any more.
    void close() {
        listeners.clear();
    }

    private final class Telling implements Exchange.TickSubscription {
        private final Consumer<QuoteRow> listener;
        private final Set<Long> tokens = ConcurrentHashMap.newKeySet();

        private Telling(Consumer<QuoteRow> listener) {
            this.listener = listener;
        }

        private void tell(QuoteRow row) {
            if (tokens.contains(row.listed().token())) {
                listener.accept(row);
            }
        }

        @Override
        public void add(Set<Long> added) {
            tokens.addAll(added);
            quotes.values().forEach(this::tell);
        }

        @Override
        public void remove(Set<Long> removed) {
            tokens.removeAll(removed);
        }

        @Override
        public void close() {
            tokens.clear();
        }

        @Override
        public long missed() {
            return 0;
        }
    }
}
