/// The broker's answers, byte for byte: JSON, CSV and packets, with the official keys and types.
///
/// - **In:** what the exchange says. **Out:** what goes on the wire.
/// - **Start at** [Answer] and [KiteError].
@NullMarked
package io.alphapanda.sandbox.wire;

import org.jspecify.annotations.NullMarked;
