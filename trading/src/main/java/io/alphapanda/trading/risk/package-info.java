/// Decides whether a signal becomes orders, how large they are, and reserves what they need.
///
/// In: `{a}.signals.fused`, order events, the account's dead letters, bars, ticks, the clock, commands. Out: `{a}.signals.validated`,
/// `{a}.signals.rejected`, `{a}.orders.amendments`. Start at [RiskOfficer]; to add a rule, write it as an
/// [io.alphapanda.trading.risk.rule.EntryRule] and list it in [EntryRules].
@NullMarked
package io.alphapanda.trading.risk;

import org.jspecify.annotations.NullMarked;
