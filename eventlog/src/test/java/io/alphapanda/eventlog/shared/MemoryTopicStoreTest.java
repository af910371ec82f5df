package io.alphapanda.eventlog.shared;

import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.testing.MemoryServer;
import io.alphapanda.eventlog.testing.MemoryTopicStore;
import io.alphapanda.eventlog.testing.TopicStoreContract;
import java.util.Map;

/// The fake keeps the contract of every store of topics, shown piecemeal as it is.
class MemoryTopicStoreTest extends TopicStoreContract {
    private MemoryServer server = new MemoryServer(1);

    @Override
    protected void begin(Map<String, Integer> partitionsByTopic) {
        server = new MemoryServer(partitionsByTopic, true, 7);
    }

    @Override
    protected TopicStore open() {
        return new MemoryTopicStore(server);
    }

    @Override
    protected void trim(Partition partition, long before) {
        server.trim(partition, before);
    }
}
