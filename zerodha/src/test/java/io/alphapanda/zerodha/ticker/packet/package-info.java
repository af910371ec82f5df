/// What the binary frames of the ticker say, and what happens to those that are broken.
@NullMarked
package io.alphapanda.zerodha.ticker.packet;

import org.jspecify.annotations.NullMarked;
