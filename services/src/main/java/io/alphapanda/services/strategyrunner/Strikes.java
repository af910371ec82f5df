package io.alphapanda.services.strategyrunner;

import java.util.ArrayDeque;
import java.util.Deque;

/// The evaluations of one strategy that took too long, among its newest. One thread.
final class Strikes {
    /// So many strikes and it is out.
    static final int MAX = 3;
    /// Among so many of its newest evaluations: rare ones are the machine's, as when it collects garbage.
    static final int WINDOW_EVALUATIONS = 20;
    /// So many evaluations, of each strategy in each life of its host, are not judged: their code is still cold.
    static final int COLD_EVALUATIONS = 20;

    private final long budgetNanos;
    private final Deque<Long> strikes = new ArrayDeque<>();
    private long evaluation;
    private boolean isOut;

    Strikes(long budgetNanos) {
        this.budgetNanos = budgetNanos;
    }

    /// Takes note of an evaluation; true if it puts the strategy out. It is told again with the next strike, until
    /// [#out].
    boolean took(long nanos) {
        evaluation++;
        if (isOut || nanos <= budgetNanos || evaluation <= COLD_EVALUATIONS) {
            return false;
        }
        strikes.addLast(evaluation);
        while (strikes.getFirst() <= evaluation - WINDOW_EVALUATIONS) {
            strikes.removeFirst();
        }
        return strikes.size() >= MAX;
    }

    /// It is known to be out.
    void out() {
        isOut = true;
    }

    /// It goes on, and nothing is held against it. It begins anew, and its code may have been thrown away.
    void forgive() {
        isOut = false;
        evaluation = 0;
        strikes.clear();
    }
}
