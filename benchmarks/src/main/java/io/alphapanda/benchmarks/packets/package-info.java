/// From the broker's bytes to ticks. Start at [PacketsBenchmark].
@NullMarked
package io.alphapanda.benchmarks.packets;

import org.jspecify.annotations.NullMarked;
