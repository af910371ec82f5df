package io.alphapanda.app.board;

import static io.alphapanda.app.board.Told.INFY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.domain.marketdata.FeedStatus.State;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrdStatus;
import io.alphapanda.domain.order.OrderAcknowledged;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderReplaced;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.eventlog.testing.SampleEvents;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeskBoardTest {
    private static final Scope PAPER = Scope.account("paper");
    private static final Scope OTHER = Scope.account("paper-b");
    private final Told told = new Told(PAPER, OTHER);

    @Test
    void a_change_counts_from_the_close_before_or_else_from_the_first_price() {
        told.open().tick(INFY, "1500").tick(INFY, "1515");
        assertThat(told.picture().prices()).singleElement()
                .satisfies(line -> assertThat(line.changePct()).isCloseTo(1.0, within(1e-9)));
        told.open().tick(INFY, "1484.70");
        assertThat(told.picture().prices()).singleElement().satisfies(line -> {
            assertThat(line.first()).isEqualTo(Price.ofRupees("1515"));
            assertThat(line.changePct()).isCloseTo(-2.0, within(1e-9));
        });
    }

    @Test
    void an_order_is_followed_from_its_intent_to_its_last_fill() {
        told.signal(PAPER, 1, Target.LONG).approval(PAPER, 1, "AP1", Side.BUY, 100)
                .order(PAPER, "AP1", Side.BUY, 100, PriceTerms.MARKET);
        assertThat(status()).contains(OrdStatus.PENDING_NEW);
        told.tell(PAPER, new OrderAcknowledged(new ClOrdId("AP1"), "1", Told.GROUP, INFY));
        assertThat(status()).contains(OrdStatus.NEW);
        told.fill(PAPER, "AP1", Side.BUY, 40, 40, 60, "1500");
        assertThat(status()).contains(OrdStatus.PARTIALLY_FILLED);
        told.fill(PAPER, "AP1", Side.BUY, 60, 100, 0, "1510");
        AccountPicture account = told.account(PAPER);
        assertThat(account.openOrders()).isEmpty();
        assertThat(account.endedOrders()).singleElement().satisfies(order -> {
            assertThat(order.status()).isEqualTo(OrdStatus.FILLED);
            assertThat(order.cumUnits()).isEqualTo(100);
        });
        assertThat(account.counts()).isEqualTo(new AccountPicture.Counts(1, 1, 2));
        assertThat(account.traded()).isEqualTo(Money.ofRupees("150600"));
        assertThat(account.cashFlow()).as("bought, and charged twice").isEqualTo(Money.ofRupees("-150640"));
        assertThat(account.signals()).singleElement()
                .satisfies(signal -> assertThat(signal.verdict()).isEqualTo("approved ENTRY AP1 BUY 100"));
    }

    private Optional<OrdStatus> status() {
        return told.account(PAPER).openOrders().stream().map(OrderLine::status).findFirst();
    }

    @Test
    void a_replaced_order_shows_its_new_terms_and_an_ended_one_why() {
        told.order(PAPER, "AP1", Side.BUY, 100, PriceTerms.limit(Price.ofRupees("1490"))).tell(PAPER,
                new OrderReplaced(new ClOrdId("AP1"), Told.GROUP, INFY, 10, 40,
                        Optional.of(Price.ofRupees("1495")),
                        Optional.empty()));
        assertThat(told.account(PAPER).openOrders()).singleElement()
                .satisfies(order -> assertThat(EventLine.terms(order.terms()))
                        .isEqualTo("BUY 50 NSE:INFY LIMIT 1495.00 DAY"));
        told.tell(PAPER, new OrderEnded(new ClOrdId("AP1"), Told.GROUP, INFY, OrderEnded.Ending.CANCELED, 10,
                "the day is over"));
        assertThat(told.account(PAPER).endedOrders()).singleElement().satisfies(order -> {
            assertThat(order.status()).isEqualTo(OrdStatus.CANCELED);
            assertThat(order.text()).isEqualTo("the day is over");
        });
    }

    @Test
    void denials_are_counted_by_rule_the_most_frequent_first() {
        told.signal(PAPER, 1, Target.LONG).denial(PAPER, 1, RuleCode.PRICE_STALE);
        for (int evaluation = 2; evaluation < 5; evaluation++) {
            told.signal(PAPER, evaluation, Target.LONG).denial(PAPER, evaluation, RuleCode.COOLDOWN_ACTIVE);
        }
        AccountPicture account = told.account(PAPER);
        assertThat(account.denied()).isEqualTo("COOLDOWN_ACTIVE 3, PRICE_STALE 1");
        assertThat(account.signals()).hasSize(4).last().extracting(SignalLine::verdict)
                .isEqualTo("DENIED COOLDOWN_ACTIVE: observed=3, limit=3");
    }

    @Test
    void a_square_off_that_nobody_asked_for_has_a_line_of_its_own() {
        told.signal(PAPER, 1, Target.LONG).approval(PAPER, 1, "AP1", Side.BUY, 100).approval(PAPER, 0, "AP2",
                Side.SELL, 100);
        assertThat(told.account(PAPER).signals()).satisfiesExactly(
                asked -> assertThat(asked.verdict()).isEqualTo("approved ENTRY AP1 BUY 100"),
                squared -> {
                    assertThat(squared.target()).isEqualTo(Target.FLAT);
                    assertThat(squared.reason()).isEqualTo("the desk squares off");
                    assertThat(squared.verdict()).isEqualTo("approved ENTRY AP2 SELL 100");
                });
        assertThat(told.account(PAPER).counts().signals()).as("it is no signal").isEqualTo(1);
    }

    @Test
    void a_position_is_worth_what_the_last_price_makes_of_it() {
        told.tick(INFY, "1500").holds(PAPER, -100, "150000", "250").worth(PAPER, "1150000", "250", "40").tick(
                INFY,
                "1510");
        AccountPicture account = told.account(PAPER);
        assertThat(account.unrealised()).isEqualTo(Money.ofRupees("-1000"));
        assertThat(account.net()).isEqualTo(Money.ofRupees("-790"));
        assertThat(account.exposure()).isEqualTo(Money.ofRupees("151000"));
        told.holds(PAPER, 0, "0", "-750");
        assertThat(told.account(PAPER).open()).isEmpty();
        assertThat(told.account(PAPER).closed()).singleElement().extracting(PositionLine::realised)
                .isEqualTo(Money.ofRupees("-750"));
    }

    @Test
    void each_account_has_its_own_page_and_one_that_is_quiet_is_shown_too() {
        told.signal(OTHER, 1, Target.SHORT).worth(OTHER, "250000", "0", "0");
        assertThat(told.picture().accounts()).extracting(AccountPicture::account).containsExactly(PAPER,
                OTHER);
        assertThat(told.account(PAPER).signals()).isEmpty();
        assertThat(told.account(PAPER).net()).isEqualTo(Money.ZERO);
        assertThat(told.account(OTHER).signals()).hasSize(1);
    }

    @Test
    void lists_keep_the_newest_hundred_and_the_counts_go_on() {
        for (int i = 1; i <= 250; i++) {
            told.signal(PAPER, i, Target.LONG).order(PAPER, "AP" + i, Side.BUY, 1, PriceTerms.MARKET)
                    .fill(PAPER, "AP" + i, Side.BUY, 1, 1, 0, "1500")
                    .tell(Scope.SYSTEM, new SystemError("risk-manager", "paper", "X", "failure " + i));
        }
        AccountPicture account = told.account(PAPER);
        assertThat(account.signals()).hasSize(DeskBoard.LINES_MAX);
        assertThat(account.endedOrders()).hasSize(DeskBoard.LINES_MAX).last()
                .satisfies(order -> assertThat(order.clOrdId().value()).isEqualTo("AP250"));
        assertThat(account.counts()).isEqualTo(new AccountPicture.Counts(250, 250, 250));
        assertThat(told.picture().errors()).hasSize(DeskBoard.LINES_MAX).last().extracting(SystemError::text)
                .isEqualTo("failure 250");
        assertThat(told.picture().failures()).isEqualTo(250);
    }

    @Test
    void a_report_of_a_feed_brings_counts_and_leaves_its_state() {
        told.tell(Scope.SHARED, new FeedStatus("simulated", State.CONNECTED, "", List.of()));
        told.tell(Scope.SHARED,
                new FeedStatus("simulated", State.REPORT, "closed",
                        List.of(new FeedStatus.Count("passed", 3))));
        assertThat(told.picture().feeds()).containsExactly(
                new FeedStatus("simulated", State.CONNECTED, "closed",
                        List.of(new FeedStatus.Count("passed", 3))));
        assertThat(told.picture().hasStoppedInOrder()).isFalse();
        told.tell(Scope.SHARED, new FeedStatus(DeskPicture.RUN, State.STOPPED, "", List.of()));
        assertThat(told.picture().hasStoppedInOrder()).isTrue();
    }

    @Test
    void after_a_restart_cash_flow_counts_from_the_cash_that_was_there() {
        told.fill(PAPER, "AP1", Side.BUY, 1, 1, 0, "1500").worth(PAPER, "998480", "0", "20");
        told.board().rebase();
        assertThat(told.account(PAPER).cashBefore()).contains(Money.ofRupees("998480"));
        assertThat(told.account(PAPER).cashFlow()).isEqualTo(Money.ZERO);
        told.fill(PAPER, "AP2", Side.SELL, 1, 1, 0, "1510");
        assertThat(told.account(PAPER).cashFlow()).isEqualTo(Money.ofRupees("1490"));
        assertThat(told.account(OTHER).cashBefore()).as("nothing is known of it").isEmpty();
    }

    @Test
    void events_of_every_kind_are_taken_and_saved_state_is_not_counted() {
        for (EventType type : EventType.values()) {
            Scope scope = switch (SampleEvents.of(type).topic().owner()) {
                case MARKET -> Scope.SHARED;
                case SYSTEM -> Scope.SYSTEM;
                case ACCOUNT -> PAPER;
            };
            assertThatCode(() -> told.tell(scope, type)).as("%s", type).doesNotThrowAnyException();
        }
        DeskPicture picture = told.picture();
        assertThat(picture.events()).isEqualTo(EventType.values().length - 1);
        assertThat(picture.ticks()).isEqualTo(1);
        assertThat(picture.bars()).isEqualTo(1);
        assertThat(picture.prices()).extracting(PriceLine::instrument)
                .containsExactly(new InstrumentId("NSE:NIFTY 50"));
    }
}
