/// The questions that every entry must pass, one to a file: pure, with a stable code and the two numbers compared.
///
/// Start at [EntryRule]; what a rule may ask about is in [EntryProposal].
@NullMarked
package io.alphapanda.trading.risk.rule;

import org.jspecify.annotations.NullMarked;
