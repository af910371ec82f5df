/// The ticker against a small WebSocket server of our own, which can do everything that a bad one does.
@NullMarked
package io.alphapanda.zerodha.ticker;

import org.jspecify.annotations.NullMarked;
