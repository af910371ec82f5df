package io.alphapanda.trading.risk;

import io.alphapanda.domain.verdict.RiskCheck;

/// One question to an entry. Pure; it answers with its code and the numbers it compared.
@FunctionalInterface
interface EntryRule {
    RiskCheck check(EntryProposal entry);
}
