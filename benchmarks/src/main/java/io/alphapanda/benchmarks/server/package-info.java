/// A desk whose log is on a Kafka or Redis server, in one process and in six, beside a bare client of the same server.
///
/// In: a real server, started from Maven artifacts, and ticks. Out: spans and rates. Start at [DeskOnServer].
@NullMarked
package io.alphapanda.benchmarks.server;

import org.jspecify.annotations.NullMarked;
