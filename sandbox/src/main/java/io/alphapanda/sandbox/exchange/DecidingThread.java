package io.alphapanda.sandbox.exchange;

import io.alphapanda.sandbox.journal.Journal;
import io.alphapanda.sandbox.journal.LineWriter;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.QuoteRow;
import io.alphapanda.sandbox.orders.OrderRow;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.ExchangeLimits;
import io.alphapanda.sandbox.terms.Refusal;
import io.alphapanda.sandbox.terms.SandboxSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread on which everything is decided. It lets market time pass, takes calls in groups, writes what was
/// accepted to the disk once for each group, and only then lets callers and listeners know.
final class DecidingThread {
    private static final Logger LOG = LoggerFactory.getLogger(DecidingThread.class);
    private static final int TURNS_A_GROUP_MAX = 256;
    /// What happens between two looks at the calls that wait, at most.
    private static final int EVENTS_A_PASS_MAX = 2_000;
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long MARK_EVERY_MICROS = 60_000_000L;

    private final Pace pace;
    private final InstantSource clock;
    private final ExchangeLimits limits;
    private final Journal journal;
    private final Machine machine;
    private final BlockingQueue<Turn> turns;
    private final List<OrderRow> outbox = new ArrayList<>();
    private final Map<Long, Listed> changed = new LinkedHashMap<>();
    private final Map<AccountId, List<OrderTelling>> orderTellings = new ConcurrentHashMap<>();
    private final List<TickTelling> tickTellings = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean stopping;
    private volatile boolean leavesAtOnce;
    private volatile @Nullable RuntimeException failure;
    private volatile long marketMicros;
    private long anchorMarket;
    private long anchorClock;
    private long markedMicros;

    DecidingThread(SandboxMarket market, SandboxSettings settings, Pace pace,
            InstantSource clock, Journal journal) {
        this.pace = pace;
        this.clock = clock;
        this.journal = journal;
        limits = settings.limits();
        turns = new LinkedBlockingQueue<>(limits.callsWaitingMax());
        Recovery recovery = new Recovery(journal);
        Machine[] made = new Machine[1];
        machine = new Machine(settings, market, recovery.date(market.firstDate()), this::onOrder,
                this::onChange,
                () -> recovery.onRoll(made[0]));
        made[0] = machine;
        recovery.recover(machine);
        outbox.clear();
        changed.clear();
        marketMicros = machine.time().micros();
        markedMicros = marketMicros;
        anchor();
        thread = Thread.ofPlatform().name("sandbox-exchange").daemon(true).unstarted(this::run);
    }

    private void onOrder(OrderRow row) {
        outbox.add(row);
        machine.listings().byToken(row.instrumentToken()).ifPresent(this::onChange);
    }

    private void onChange(Listed listed) {
        changed.put(listed.token(), listed);
    }

    void start() {
        thread.start();
    }

    Machine machine() {
        return machine;
    }

    long marketMicros() {
        return marketMicros;
    }

    void add(AccountId account, OrderTelling telling) {
        orderTellings.computeIfAbsent(account, id -> new CopyOnWriteArrayList<>()).add(telling);
    }

    void remove(OrderTelling telling) {
        orderTellings.values().forEach(tellings -> tellings.remove(telling));
    }

    void add(TickTelling telling) {
        tickTellings.add(telling);
    }

    void remove(TickTelling telling) {
        tickTellings.remove(telling);
    }

    /// Does something in its turn, and gives what came of it.
    ///
    /// @param command for the journal; empty where the task carries out none
    /// @param decides whether the task changes the exchange
    Object call(Turn.Task task, Optional<Command> command, boolean decides) {
        Turn turn = new Turn(task, command, decides);
        refuseIfOver();
        if (!turns.offer(turn)) {
            throw Turn.busy("The exchange is busy: " + limits.callsWaitingMax()
                    + " calls are waiting. Nothing was done; try again.");
        }
        if (stopping) {
            failWaiting();
        }
        return turn.await(limits.callWait());
    }

    private void refuseIfOver() {
        if (stopping) {
            throw over();
        }
    }

    private Refusal over() {
        RuntimeException why = failure;
        return Turn.busy(why == null ? "The exchange is closed."
                : "The exchange has stopped: " + why.getMessage() + ". Start the sandbox again.");
    }

    private void failWaiting() {
        List<Turn> left = new ArrayList<>();
        turns.drainTo(left);
        left.forEach(turn -> turn.fail(over()));
    }

    private void run() {
        try {
            while (!stopping) {
                List<Turn> group = new ArrayList<>();
                Turn first = turns.poll(restNanos(), TimeUnit.NANOSECONDS);
                if (first != null) {
                    group.add(first);
                    turns.drainTo(group, TURNS_A_GROUP_MAX);
                }
                pass();
                work(group);
            }
            if (!leavesAtOnce) {
                mark();
                journal.force();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure = e;
            LOG.error("the exchange has stopped", e);
        } finally {
            stopping = true;
            journal.close();
            failWaiting();
        }
    }

    private long restNanos() {
        boolean hurries = pace.kind() == Pace.Kind.MAX && machine.feed().nextMicros().isPresent();
        return hurries ? 0 : REST_NANOS;
    }

    /// Lets market time pass as far as it should have come.
    private void pass() {
        switch (pace.kind()) {
            case BY_HAND -> {
                return;
            }
            case MAX -> machine.feed().nextMicros().ifPresent(next -> {
                for (int events = 0; events < EVENTS_A_PASS_MAX; events++) {
                    machine.feed().nextMicros().ifPresent(at -> machine.advanceTo(at, 1));
                }
            });
            case CLOCK -> {
                leapOverQuiet();
                machine.advanceTo(anchorMarket + (clockMicros() - anchorClock) * pace.times(),
                        EVENTS_A_PASS_MAX);
            }
        }
        tell();
    }

    private void leapOverQuiet() {
        Optional<Long> quietUntil = machine.feed().nextMicros().isEmpty() ? Optional.empty()
                : machine.plan().quietUntil(machine.time().micros());
        quietUntil.ifPresent(until -> {
            machine.advanceTo(until, Integer.MAX_VALUE);
            anchor();
        });
    }

    private void anchor() {
        anchorMarket = machine.time().micros();
        anchorClock = clockMicros();
    }

    private long clockMicros() {
        Instant now = clock.instant();
        return now.getEpochSecond() * 1_000_000L + now.getNano() / 1_000;
    }

    void advanceTo(long micros) {
        machine.advanceTo(micros, Integer.MAX_VALUE);
        anchor();
    }

    private void work(List<Turn> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            if (takeAll(group)) {
                journal.force();
            }
            tell();
        } catch (RuntimeException e) {
            group.forEach(turn -> turn.fail(Turn.busy("The exchange has stopped: " + e.getMessage()
                    + ". Start the sandbox again, and look into the order book for what was done.")));
            throw e;
        }
        group.forEach(Turn::answer);
    }

    /// True if a command was carried out, and waits for the disk.
    private boolean takeAll(List<Turn> group) {
        boolean changes = false;
        for (Turn turn : group) {
            Optional<Command> command = turn.take();
            if (command.isPresent()) {
                journal.append(CommandLines.write(command.get(), machine.time().micros()));
                changes = true;
            }
            turn.throwIfBroken();
        }
        return changes;
    }

    /// Tells listeners what has happened, once the journal knows how far market time has come.
    private void tell() {
        marketMicros = machine.time().micros();
        if (!outbox.isEmpty() || marketMicros - markedMicros >= MARK_EVERY_MICROS) {
            mark();
        }
        for (OrderRow row : outbox) {
            orderTellings.getOrDefault(row.account(), List.of()).forEach(telling -> telling.tell(row));
        }
        outbox.clear();
        for (Listed listed : changed.values()) {
            if (tickTellings.stream().anyMatch(telling -> telling.wants(listed.token()))) {
                QuoteRow quote = machine.quote(listed);
                tickTellings.forEach(telling -> telling.tell(quote));
            }
        }
        changed.clear();
    }

    private void mark() {
        markedMicros = machine.time().micros();
        journal.append(new LineWriter(CommandLines.CLOCK).number(markedMicros).toString());
    }

    /// Ends the thread and waits for its end.
    ///
    /// @param atOnce writes nothing more, as if the process had died
    void stop(boolean atOnce) {
        leavesAtOnce = atOnce;
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
