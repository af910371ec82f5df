/// `alpha-panda schemas`: the contracts of events, what may change in them, and a registry that knows them.
///
/// In: the contracts in the program, or in a folder; the address of a registry. Out: tables, and an exit code of 1 if
/// something may not be. Start at [SchemasCommand].
@NullMarked
package io.alphapanda.app.schemas;

import org.jspecify.annotations.NullMarked;
