/// What is listed, what it trades at, and the market that moves it. Start at [Listed].
@NullMarked
package io.alphapanda.sandbox.market;

import org.jspecify.annotations.NullMarked;
