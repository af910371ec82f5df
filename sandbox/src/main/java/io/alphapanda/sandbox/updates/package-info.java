/// What becomes known of orders, told to the account's sockets and posted to its apps.
///
/// - **In:** rows of orders as the exchange tells them. **Out:** order frames, postbacks.
/// - **Start at** [OrderUpdates].
@NullMarked
package io.alphapanda.sandbox.updates;

import org.jspecify.annotations.NullMarked;
