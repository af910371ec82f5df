/// What a person says to a desk from outside.
///
/// Out: `system.control`. Start at [OperatorCommands].
@NullMarked
package io.alphapanda.eventlog.command;

import org.jspecify.annotations.NullMarked;
