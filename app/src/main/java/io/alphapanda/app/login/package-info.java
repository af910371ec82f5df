/// Logging in to a broker, and out again: the commands, and what other commands need to speak to the broker in a session.
///
/// In: the configuration, a browser, and what somebody pastes. Out: a session that is kept on disk, and clients that sign
/// with it. Start at [LoginCommand]; whoever needs the broker starts at [ZerodhaAccess].
@NullMarked
package io.alphapanda.app.login;

import org.jspecify.annotations.NullMarked;
