/// A session with the broker: how it begins in a browser, where it is kept, and when it dies.
///
/// In: an app's credentials, and the token that a login's redirect carries. Out: a [KiteSession], which signs requests.
/// Start at [SessionRequests].
@NullMarked
package io.alphapanda.zerodha.session;

import org.jspecify.annotations.NullMarked;
