package io.alphapanda.app.config;

import io.alphapanda.app.config.key.DeskKeys;
import io.alphapanda.app.config.key.DeskKeys.LogStore;
import java.nio.file.Path;

/// Where the event log lives.
///
/// @param store what it is kept on
/// @param folder its folder, if it is kept in one; on a server, what belongs to this process alone
/// @param segmentBytesMax a segment that reaches this is closed
public record EventLogConfiguration(LogStore store, Path folder, long segmentBytesMax) {

    static EventLogConfiguration of(Settings settings) {
        return new EventLogConfiguration(settings.get(DeskKeys.LOG_STORE), settings.get(DeskKeys.LOG_DIR),
                settings.get(DeskKeys.LOG_SEGMENT_MB) << 20);
    }
}
