package io.alphapanda.benchmarks.server;

import io.alphapanda.eventlog.log.Partition;
import java.util.Collection;
import java.util.function.IntConsumer;

/// A plain producer and a plain consumer of one topic, with the settings that a desk has.
///
/// One thread sends, another polls.
interface BareClient extends AutoCloseable {
    /// How records name who published them; a desk's do too.
    String PUBLISHER = "benchmark/1";

    /// Sends a record on its way; waits only where too many are on it.
    ///
    /// @throws IllegalStateException if an earlier one did not arrive
    void send(Partition partition, byte[] key, byte[] value);

    /// Begins to read partitions of the topic at their ends.
    void follow(Collection<Partition> partitions);

    /// Waits a moment for records, and tells for each of which partition it is.
    void poll(IntConsumer partitionOfEach);

    @Override
    void close();
}
