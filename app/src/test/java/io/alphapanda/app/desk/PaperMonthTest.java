package io.alphapanda.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.alphapanda.app.proof.LogLaws;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.signal.TradingSignal;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.eventlog.engine.Tap;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import org.junit.jupiter.api.AfterAll;

/// A month of two accounts with limits so tight that every rule denies: what must hold after every event.
class PaperMonthTest {
    private static final int TRADING_DAYS = 22;
    private static final Map<RuleCode, Long> DENIALS = new EnumMap<>(RuleCode.class);
    /// The first is for an instrument without a price; the second is given no more; strategies put their prices on
    /// the tick; what has expired does not tick; no rule throws; no account is of real money, and so none has an order
    /// in doubt; nothing is put aside.
    private static final Set<RuleCode> NEVER_HERE = Set.of(RuleCode.NO_REFERENCE_PRICE,
            RuleCode.ENTRY_PENDING,
            RuleCode.TICK_SIZE_VIOLATED, RuleCode.CONTRACT_EXPIRED, RuleCode.RULE_FAILED,
            RuleCode.LIVE_NOT_ENABLED, RuleCode.OUTCOME_UNKNOWN, RuleCode.ACCOUNT_EXITS_ONLY);
    private static int months;
    private static long fills;

    @Seeded(count = 3, proofCount = 60)
    void a_month_keeps_every_law_and_every_limit(long seed) {
        RunCase run = MonthCase.of(seed, TRADING_DAYS);
        Month month = new Month(run.terms());
        SteppedDesk desk = run.start(new MemoryEventLog(), month);
        while (desk.step()) {
            month.holds(desk.deciders());
        }
        assertThat(desk.engine().fenced()).isEmpty();
        assertThat(month.account(MonthCase.ONE).told()).as("both accounts hear the same")
                .hasSizeGreaterThan(100)
                .isEqualTo(month.account(MonthCase.OTHER).told());
        for (Watched account : month.accounts.values()) {
            account.limits().denials().forEach((rule, count) -> DENIALS.merge(rule, count, Long::sum));
        }
        fills += month.accounts.keySet().stream().mapToLong(account -> month.laws.account(account).fills())
                .sum();
        months++;
    }

    @AfterAll
    static void every_rule_that_can_deny_has_denied() {
        if (months >= 3) {
            System.out.printf("paper months: %,d seeds, %,d fills, denials %s%n", months, fills, DENIALS);
            assertThat(DENIALS.keySet()).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(NEVER_HERE)));
        }
    }

    /// An account, its limits, and what the strategies told it.
    private record Watched(AccountMonth limits, List<Event> told) {}

    /// Watches a month: every law of a log, and the limits of each account.
    private static final class Month implements Tap {
        private final LogLaws laws;
        private final Map<Scope, Watched> accounts = new LinkedHashMap<>();
        private final Map<MarketSegment, Long> closed = new EnumMap<>(MarketSegment.class);
        private boolean hasTraded;

        private Month(DeskTerms terms) {
            Map<Scope, Money> cash = terms.accounts().stream()
                    .collect(Collectors.toMap(AccountTerms::account, AccountTerms::startingCash));
            laws = new LogLaws(account -> Optional.ofNullable(cash.get(account)).orElseThrow());
            for (AccountTerms account : terms.accounts()) {
                accounts.put(account.account(), new Watched(
                        new AccountMonth(account, terms, laws.account(account.account())),
                        new ArrayList<>()));
            }
        }

        private Watched account(Scope name) {
            return Optional.ofNullable(accounts.get(name)).orElseThrow();
        }

        @Override
        public void see(long position, Envelope event) {
            laws.see(position, event);
            if (event.scope().isAccount()) {
                hasTraded = true;
                account(event.scope()).limits().see(event);
                if (event.data() instanceof TradingSignal vote) {
                    account(event.scope()).told().add(vote);
                }
            } else if (event.data() instanceof Tick tick) {
                accounts.values().forEach(account -> account.limits().tick(tick));
            } else if (event.data() instanceof MarketClock clock && clock.due() == MarketClock.Due.CLOSED) {
                closed.put(clock.segment(), event.occurredAtMicros());
            }
        }

        /// What must hold once an event has been decided to its end.
        private void holds(List<Decider> deciders) {
            if (hasTraded) {
                hasTraded = false;
                laws.holdAgainst(deciders);
                deciders.stream().filter(decider -> decider.service().equals("risk-manager"))
                        .forEach(risk -> assertThat(RiskReservations.units(risk))
                                .isEqualTo(account(new Scope(risk.shard())).limits().reservedUnits()));
            }
            closed.forEach((segment, micros) -> accounts.values()
                    .forEach(account -> account.limits().closed(segment, micros)));
            closed.clear();
        }
    }
}
