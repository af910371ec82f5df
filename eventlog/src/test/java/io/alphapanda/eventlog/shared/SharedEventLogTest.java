package io.alphapanda.eventlog.shared;

import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.testing.DurableEventLogContract;
import io.alphapanda.eventlog.testing.MemoryServer;
import io.alphapanda.eventlog.testing.MemoryTopicStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The shared log over a server in memory keeps the promise of every log.
class SharedEventLogTest extends DurableEventLogContract {
    private final Map<Path, MemoryServer> servers = new HashMap<>();

    @Override
    protected EventLog open(Path path) {
        MemoryServer server = servers.computeIfAbsent(path, _ -> new MemoryServer(3, true, 1));
        return SharedEventLog.open(new MemoryTopicStore(server), new JsonRecords(), "risk-manager:paper",
                "test/1",
                WriterMode.THREAD, SharedLogLimits.STANDARD);
    }
}
