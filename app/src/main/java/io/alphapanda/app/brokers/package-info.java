/// Which brokers this program can trade at, by the name of their adapter.
///
/// In: the accounts of a configuration. Out: a port for each that trades live. Start at [Brokers].
@NullMarked
package io.alphapanda.app.brokers;

import org.jspecify.annotations.NullMarked;
