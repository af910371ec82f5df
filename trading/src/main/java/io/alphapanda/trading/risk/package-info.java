/// Decides whether a signal becomes orders, how large they are, and reserves what they need.
///
/// In: `{a}.signals.fused`, order events, bars, the clock. Out: `{a}.signals.validated`, `{a}.signals.rejected`.
/// Start at [RiskOfficer]; to add a rule, write it as an [EntryRule] and list it in [EntryRules].
@NullMarked
package io.alphapanda.trading.risk;

import org.jspecify.annotations.NullMarked;
