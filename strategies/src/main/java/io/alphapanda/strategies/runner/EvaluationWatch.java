package io.alphapanda.strategies.runner;

import io.alphapanda.domain.signal.StrategyId;

/// Is told when a strategy begins and ends an evaluation: one bar or tick on one instrument.
///
/// It answers nothing, so that nothing is decided by it: what it finds comes back as an event, or not at all. It is
/// called on the engine's thread, also while a log is replayed, and must return at once. Of an evaluation that throws
/// it hears the beginning only.
public interface EvaluationWatch {
    /// Nobody watches.
    EvaluationWatch NONE = new EvaluationWatch() {
        @Override
        public void began(StrategyId strategy) {
            // As in a backtest.
        }

        @Override
        public void ended(StrategyId strategy) {
            // As in a backtest.
        }
    };

    /// An evaluation begins.
    void began(StrategyId strategy);

    /// That evaluation has ended.
    void ended(StrategyId strategy);
}
