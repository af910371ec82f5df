/// How long a hosted desk takes from a tick to an order that is logged, and durable. Start at [HostedDesk].
@NullMarked
package io.alphapanda.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
