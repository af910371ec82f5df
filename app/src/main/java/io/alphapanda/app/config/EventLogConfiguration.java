package io.alphapanda.app.config;

import io.alphapanda.app.config.key.DeskKeys;
import java.nio.file.Path;

/// Where the event log lives.
///
/// @param folder its folder
/// @param segmentBytesMax a segment that reaches this is closed
public record EventLogConfiguration(Path folder, long segmentBytesMax) {

    static EventLogConfiguration of(Settings settings) {
        return new EventLogConfiguration(settings.get(DeskKeys.LOG_DIR),
                settings.get(DeskKeys.LOG_SEGMENT_MB) << 20);
    }
}
