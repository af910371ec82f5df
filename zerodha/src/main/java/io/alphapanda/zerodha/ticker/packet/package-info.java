/// The binary frames of the Kite ticker: what a packet says, read straight out of the bytes that came.
///
/// In: frames. Out: `Tick`, `Quote` and `Depth` of the domain, or any single figure. Start at [FrameReader], then [Packet].
@NullMarked
package io.alphapanda.zerodha.ticker.packet;

import org.jspecify.annotations.NullMarked;
