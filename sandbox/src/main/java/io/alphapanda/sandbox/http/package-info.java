/// The sandbox's two ports: the broker's API with its ticker, and the control port.
///
/// - **In:** requests and sockets. **Out:** what the exchange answers, as the broker words it.
/// - **Start at** [SandboxServer]; a new endpoint is a line in one of the routes.
@NullMarked
package io.alphapanda.sandbox.http;

import org.jspecify.annotations.NullMarked;
