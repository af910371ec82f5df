package io.alphapanda.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.ControlCommand.Action;
import io.alphapanda.domain.control.DeadLetter;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.verdict.RejectedSignal;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.eventlog.command.OperatorCommands;
import io.alphapanda.eventlog.deadletter.FileLetters;
import io.alphapanda.eventlog.deadletter.LetterBook;
import io.alphapanda.eventlog.deadletter.LetterFilter;
import io.alphapanda.eventlog.deadletter.Replay;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.eventlog.hosting.Desk;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.trading.risk.RiskLimits;
import io.alphapanda.trading.risk.RiskOfficer;
import io.alphapanda.trading.risk.RiskSettings;
import io.alphapanda.trading.sizing.SizeRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Poison at the door of a desk with two accounts: what stops, what goes on, and how it comes back.
class ExitsOnlyDeskTest {
    private static final Scope PAPER = Scope.account("paper");
    private static final Scope OTHER = Scope.account("zerodha");
    private static final StrategyId TREND = new StrategyId("trend");
    private static final Equity SHARE = new Equity(
            new Contract(Exchange.NSE, "INFY", Price.ofRupees("0.05"), 1, 100_000));
    private static final Subscription FILLS = new Subscription(Topic.ORDERS_FILLED, PAPER);
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-16T05:00:00Z");

    @TempDir
    private Path folder;
    private final List<Envelope> seen = new CopyOnWriteArrayList<>();
    private Optional<Desk> running = Optional.empty();

    @BeforeEach
    void start() throws InterruptedException {
        running = Optional.of(Desk.over(FileEventLog.open(folder)).clock(() -> MONDAY_MORNING)
                .ticker(System::nanoTime).seed(1).decider(risk(PAPER)).decider(risk(OTHER))
                .tap((_, event) -> seen.add(event)).start());
        tell("market-feed", Scope.SHARED, SHARE.id().value(),
                new Tick(SHARE.id(), Price.ofRupees("1500"), 1, 1, 0, 0, Depth.UNKNOWN));
    }

    @AfterEach
    void stop() {
        running.ifPresent(Desk::stop);
    }

    private static RiskOfficer risk(Scope account) {
        return new RiskOfficer(new RiskSettings(account, Money.ofRupees("1000000"), List.of(SHARE),
                Set.of(Topic.TICKS), Product.MIS, new SizeRule.FixedUnits(10), RiskLimits.NONE,
                CalendarFile.bundled()));
    }

    private Desk desk() {
        return running.orElseThrow();
    }

    private void tell(String source, Scope scope, String key, Event event) throws InterruptedException {
        desk().door().admitForReceipt(source, scope, key, event).awaitDurable();
    }

    private static String key(Scope account) {
        return account + ":" + TREND + ":" + SHARE.id();
    }

    /// What the account answers to a wish: ENTRY, EXIT, or the codes that deny it.
    private String wants(Scope account, Target target) throws InterruptedException {
        int before = seen.size();
        tell("signals", account, key(account),
                new FusedSignal(TREND, before, Opinion.of(SHARE.id(), target, "test")));
        return answer(seen.subList(before, seen.size()));
    }

    private static String answer(List<Envelope> events) {
        StringBuilder answer = new StringBuilder();
        for (Envelope event : events) {
            switch (event.data()) {
                case ValidatedSignal approved -> approved.orders()
                        .forEach(order -> answer.append(order.terms().purpose()));
                case RejectedSignal denied -> answer.append(denied.reasons().getFirst().rule());
                default -> {
                    // What was asked, and what keeps the desk going.
                }
            }
        }
        return answer.toString();
    }

    private void poison(Subscription origin, String key) throws InterruptedException {
        assertThat(desk().door().admitRaw("broker", origin, key, "no fill at all", raw -> {
            throw new IllegalArgumentException(raw);
        })).isFalse();
        tell("operator", Scope.SYSTEM, "operator:test", new ControlCommand(Action.RESUME, "strategy:nobody"));
    }

    private String letter() {
        return seen.stream().filter(event -> event.data() instanceof DeadLetter).reduce((_, last) -> last)
                .orElseThrow().id().toString();
    }

    private void restart() throws InterruptedException {
        desk().requestSnapshot();
        assertThat(desk().stop().isClean()).isTrue();
        start();
    }

    @Test
    void an_accounts_poison_stops_its_entries_and_nobody_elses() throws InterruptedException {
        poison(FILLS, key(PAPER));
        assertThat(wants(PAPER, Target.LONG)).isEqualTo("ACCOUNT_EXITS_ONLY");
        assertThat(wants(OTHER, Target.LONG)).isEqualTo("ENTRY");
    }

    @Test
    void market_poison_stops_nobody() throws InterruptedException {
        poison(new Subscription(Topic.TICKS, Scope.SHARED), SHARE.id().value());
        assertThat(wants(PAPER, Target.LONG)).isEqualTo("ENTRY");
        assertThat(wants(OTHER, Target.SHORT)).isEqualTo("ENTRY");
    }

    @Test
    void a_waiver_brings_entries_back_and_a_restart_changes_nothing_before_it() throws InterruptedException {
        poison(FILLS, key(PAPER));
        restart();
        assertThat(wants(PAPER, Target.LONG)).isEqualTo("ACCOUNT_EXITS_ONLY");
        tell("operator", Scope.SYSTEM, "operator:test", new ControlCommand(Action.WAIVE, "paper", letter()));
        assertThat(wants(PAPER, Target.LONG)).isEqualTo("ENTRY");
    }

    @Test
    void a_replay_books_the_record_and_brings_entries_back() throws InterruptedException {
        poison(FILLS, key(PAPER));
        assertThat(wants(PAPER, Target.FLAT)).as("nothing is held").isEqualTo("DUPLICATE_SIGNAL");
        assertThat(desk().stop().isClean()).isTrue();
        try (FileLetters letters = FileLetters.open(folder)) {
            LetterBook book = new LetterBook();
            letters.read(book::see);
            assertThat(new Replay(letters, new OperatorCommands("test"), (_, _) -> Optional.of(fill()))
                    .run(book.newestFirst(LetterFilter.ALL), 10, false)).hasSize(1);
        }
        start();
        assertThat(wants(PAPER, Target.SHORT)).as("the fill was booked")
                .isEqualTo(Purpose.EXIT + "" + Purpose.ENTRY);
    }

    private static Fill fill() {
        Price price = Price.ofRupees("1500");
        return new Fill(new ClOrdId("AP1"), "E1", TREND, SHARE.id(), Side.BUY, 10, price, 10, 0,
                price.times(10),
                0, Charges.NONE);
    }
}
