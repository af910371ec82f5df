package io.alphapanda.strategies.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.signal.TradingSignal;
import io.alphapanda.domain.testing.DeciderRun;
import io.alphapanda.domain.testing.FieldTape;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalFusionTest {
    private static final Scope PAPER = Scope.account("paper");
    private static final StrategyId SMA = new StrategyId("sma");
    private static final Opinion UP = Opinion.of(new InstrumentId("NSE:INFY"), Target.LONG, "it rises");

    private final SignalFusion fusion = new SignalFusion(PAPER);
    private final DeciderRun run = new DeciderRun(fusion);

    @Test
    void a_group_of_one_gets_one_decision_per_evaluation_under_the_votes_own_key() {
        Envelope first = vote(1, 1).getFirst();

        assertThat(first.data()).isEqualTo(new FusedSignal(SMA, 1, UP));
        assertThat(first.topicName()).isEqualTo("paper.signals.fused");
        assertThat(first.key()).isEqualTo("paper:sma:NSE:INFY");
        assertThat(first.source()).isEqualTo("signal-fusion");
        assertThat(vote(2, 1)).hasSize(1);
        assertThat(run.all(FusedSignal.class)).extracting(FusedSignal::evaluation).containsExactly(1L, 2L);
    }

    @Test
    void a_decision_names_its_vote_as_the_cause_and_keeps_the_correlation() {
        Envelope decision = vote(1, 1).getFirst();
        Envelope vote = run.log().getFirst();

        assertThat(decision.causationId()).isEqualTo(vote.id());
        assertThat(decision.correlationId()).isEqualTo(vote.correlationId());
    }

    @Test
    void a_vote_of_a_larger_group_is_a_bug_and_not_passed_over() {
        assertThatIllegalArgumentException().isThrownBy(() -> vote(1, 3))
                .withMessageContaining("claims 3 members");
    }

    @Test
    void reads_the_votes_of_its_own_account_only_and_remembers_nothing() {
        assertThat(fusion.subscriptions()).extracting(Subscription::topicName)
                .containsExactly("paper.signals.raw");
        assertThat(FieldTape.of(fusion::snapshot).lines()).isEmpty();
    }

    private List<Envelope> vote(long evaluation, int votes) {
        return run.feed(evaluation, PAPER, "paper:sma:NSE:INFY",
                new TradingSignal(SMA, SMA, evaluation, votes, UP));
    }
}
