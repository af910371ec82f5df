package io.alphapanda.sandbox.exchange;

import io.alphapanda.sandbox.market.QuoteRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/// Tells one listener of instruments: of each the latest state only, the one that has waited longest first. Safe
/// from any thread.
final class TickTelling implements Exchange.TickSubscription {
    private final Function<List<Long>, List<QuoteRow>> snapshots;
    private final Runnable onClose;
    private final Set<Long> tokens = ConcurrentHashMap.newKeySet();
    private final SequencedMap<Long, QuoteRow> waiting = new LinkedHashMap<>();
    private final TellingThread<QuoteRow> thread;
    private long missed;

    /// @param snapshots asks for the state of instruments now
    TickTelling(String name, Consumer<QuoteRow> listener, Function<List<Long>, List<QuoteRow>> snapshots,
            Consumer<TickTelling> onClose) {
        this.snapshots = snapshots;
        this.onClose = () -> onClose.accept(this);
        thread = new TellingThread<>(name, this::next, listener);
    }

    void start() {
        thread.start();
    }

    boolean wants(long token) {
        return tokens.contains(token);
    }

    void tell(QuoteRow row) {
        if (!wants(row.listed().token())) {
            return;
        }
        synchronized (waiting) {
            if (waiting.put(row.listed().token(), row) != null) {
                missed++;
            }
        }
        thread.wake();
    }

    @Override
    public void add(Set<Long> more) {
        tokens.addAll(more);
        List<QuoteRow> rows = snapshots.apply(new ArrayList<>(more));
        more.forEach(token -> {
            if (rows.stream().noneMatch(row -> row.listed().token() == token)) {
                tokens.remove(token);
            }
        });
        rows.forEach(this::tellFirst);
    }

    /// A snapshot gives way to a change that came while it was on its way.
    private void tellFirst(QuoteRow row) {
        synchronized (waiting) {
            waiting.putIfAbsent(row.listed().token(), row);
        }
        thread.wake();
    }

    @Override
    public void remove(Set<Long> less) {
        tokens.removeAll(less);
        synchronized (waiting) {
            waiting.keySet().removeAll(less);
        }
    }

    private Optional<QuoteRow> next() {
        synchronized (waiting) {
            return Optional.ofNullable(waiting.pollFirstEntry()).map(Map.Entry::getValue);
        }
    }

    @Override
    public long missed() {
        synchronized (waiting) {
            return missed;
        }
    }

    @Override
    public void close() {
        onClose.run();
        thread.end();
    }
}
