/// Who may speak for an account: apps, request tokens, and the one live session per app and account.
///
/// - **In:** a login, a checksum, an access token. **Out:** a [Session], or a refusal in the broker's words.
/// - **Start at** [Sessions].
@NullMarked
package io.alphapanda.sandbox.login;

import org.jspecify.annotations.NullMarked;
