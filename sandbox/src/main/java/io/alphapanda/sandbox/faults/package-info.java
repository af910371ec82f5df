/// What the sandbox can be told to do wrong: a panel of switches, seeded and counted.
///
/// - **In:** settings of one fault each, from flags or the control port. **Out:** whether a fault strikes now.
/// - **Start at** [FaultPanel]; a new fault is a constant of [Fault] and the place that asks for it.
@NullMarked
package io.alphapanda.sandbox.faults;

import org.jspecify.annotations.NullMarked;
