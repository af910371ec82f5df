package io.alphapanda.trading.risk;

import static io.alphapanda.trading.risk.RiskDesk.orders;
import static io.alphapanda.trading.risk.RiskDesk.why;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.ControlCommand.Action;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.trading.testing.TradeDesk;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An account with open dead letters takes exits only.
class ExitsOnlyTest {
    private static final Scope OTHER = Scope.account("zerodha");

    private RiskDesk desk;

    @BeforeEach
    void open_the_desk() {
        desk = RiskDesk.of(RiskLimits.DESK);
    }

    @Test
    void an_open_letter_denies_every_entry_and_names_itself() {
        desk.letter(TradeDesk.PAPER);
        EventId newest = desk.letter(TradeDesk.PAPER);
        List<Envelope> events = desk.want(Target.LONG);

        assertThat(orders(events)).isEmpty();
        assertThat(why(events)).isEqualTo(
                "ACCOUNT_EXITS_ONLY: observed=2, limit=0; ACCOUNT_EXITS_ONLY: newest=" + newest);
    }

    @Test
    void exits_pass_and_of_a_reversal_only_the_exit() {
        desk.enter(Target.LONG, "100");
        desk.letter(TradeDesk.PAPER);
        List<Envelope> reversal = desk.want(Target.SHORT);

        assertThat(orders(reversal)).extracting(order -> order.terms().purpose())
                .containsExactly(Purpose.EXIT);
        assertThat(why(reversal)).startsWith("ACCOUNT_EXITS_ONLY");
    }

    @Test
    void it_trades_again_when_each_letter_is_replayed_or_waived() {
        EventId first = desk.letter(TradeDesk.PAPER);
        EventId second = desk.letter(TradeDesk.PAPER);
        tell(Action.WAIVE, TradeDesk.PAPER.name(), first.toString());
        assertThat(why(desk.want(Target.LONG))).startsWith("ACCOUNT_EXITS_ONLY: observed=1");
        tell(Action.WAIVE, TradeDesk.PAPER.name(), first.toString());
        assertThat(why(desk.want(Target.LONG))).startsWith("ACCOUNT_EXITS_ONLY: observed=1");
        tell(Action.REPLAYED, TradeDesk.PAPER.name(), second.toString());

        assertThat(orders(desk.want(Target.LONG))).hasSize(1);
    }

    @Test
    void a_waiver_of_all_ends_them_together() {
        desk.letter(TradeDesk.PAPER);
        desk.letter(TradeDesk.PAPER);
        tell(Action.WAIVE, TradeDesk.PAPER.name(), ControlCommand.EVERYONE);
        assertThat(orders(desk.want(Target.LONG))).hasSize(1);
    }

    @Test
    void letters_beyond_those_told_apart_end_with_a_waiver_of_all() {
        for (int i = 0; i <= OpenLetters.TOLD_APART_MAX; i++) {
            tell(Action.WAIVE, TradeDesk.PAPER.name(), desk.letter(TradeDesk.PAPER).toString());
        }
        assertThat(orders(desk.want(Target.LONG))).as("each was waived").hasSize(1);
        for (int i = 0; i <= OpenLetters.TOLD_APART_MAX; i++) {
            desk.letter(TradeDesk.PAPER);
        }
        assertThat(why(desk.want(RiskDesk.EMA, RiskDesk.INFY, Target.LONG, PriceTerms.MARKET)))
                .startsWith("ACCOUNT_EXITS_ONLY: observed=" + (OpenLetters.TOLD_APART_MAX + 1));
        tell(Action.WAIVE, TradeDesk.PAPER.name(), ControlCommand.EVERYONE);
        assertThat(orders(desk.want(RiskDesk.EMA, RiskDesk.INFY, Target.LONG, PriceTerms.MARKET))).hasSize(1);
    }

    @Test
    void a_waiver_that_overtakes_its_letter_holds_all_the_same() {
        RiskDesk twin = RiskDesk.of(RiskLimits.DESK).restart();
        EventId coming = twin.letter(TradeDesk.PAPER);
        tell(Action.WAIVE, TradeDesk.PAPER.name(), coming.toString());
        desk.restart();
        // The same moment, key and number give the same id, as reprocessing would.
        assertThat(desk.letter(TradeDesk.PAPER)).isEqualTo(coming);
        assertThat(orders(desk.want(Target.LONG))).hasSize(1);
    }

    @Test
    void a_waiver_of_all_holds_for_letters_that_it_overtakes_and_for_none_that_are_written_later() {
        tell(Action.WAIVE, TradeDesk.PAPER.name(), ControlCommand.EVERYONE);
        desk.restart();
        desk.letter(TradeDesk.PAPER);
        assertThat(orders(desk.want(Target.LONG))).as("of the same moment").hasSize(1);
        desk.later("1");
        desk.letter(TradeDesk.PAPER);
        assertThat(why(desk.want(RiskDesk.EMA, RiskDesk.INFY, Target.LONG, PriceTerms.MARKET)))
                .startsWith("ACCOUNT_EXITS_ONLY: observed=1");
    }

    @Test
    void a_command_for_another_account_or_about_nothing_changes_nothing() {
        EventId letter = desk.letter(TradeDesk.PAPER);
        tell(Action.WAIVE, OTHER.name(), letter.toString());
        tell(Action.WAIVE, OTHER.name(), ControlCommand.EVERYONE);
        tell(Action.WAIVE, TradeDesk.PAPER.name(), "");
        tell(Action.RESUME, TradeDesk.PAPER.name(), letter.toString());
        assertThat(why(desk.want(Target.LONG))).startsWith("ACCOUNT_EXITS_ONLY: observed=1");
    }

    @Test
    void letters_of_the_market_and_of_other_accounts_are_not_read() {
        assertThat(new RiskOfficer(RiskDesk.settings(RiskLimits.DESK,
                Product.NRML, "10")).subscriptions())
                .contains(new Subscription(Topic.ACCOUNT_DEAD_LETTERS, TradeDesk.PAPER))
                .doesNotContain(new Subscription(Topic.ACCOUNT_DEAD_LETTERS, OTHER),
                        new Subscription(Topic.MARKET_DEAD_LETTERS, Scope.SHARED));
    }

    @Test
    void a_restart_keeps_the_account_closed_and_opens_it_by_the_same_waiver() {
        EventId letter = desk.letter(TradeDesk.PAPER);
        desk.restart();
        assertThat(why(desk.want(Target.LONG))).contains("newest=" + letter);
        tell(Action.WAIVE, ControlCommand.EVERYONE, letter.toString());
        assertThat(orders(desk.want(Target.LONG))).hasSize(1);
    }

    private void tell(Action action, String target, String argument) {
        desk.feed(Scope.SYSTEM, new ControlCommand(action, target, argument));
    }
}
