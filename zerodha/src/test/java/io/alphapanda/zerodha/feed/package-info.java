/// From a server's frames to events on the log.
@NullMarked
package io.alphapanda.zerodha.feed;

import org.jspecify.annotations.NullMarked;
