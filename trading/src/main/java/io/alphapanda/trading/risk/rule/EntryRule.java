package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;

/// One question to an entry. Pure; it answers with its code and the numbers it compared.
///
/// A rule may throw where its numbers do not fit: whoever asks it then denies the entry.
public interface EntryRule {
    /// The code that it answers with.
    RuleCode code();

    /// The answer.
    RiskCheck check(EntryProposal entry);
}
