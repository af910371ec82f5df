package io.alphapanda.redis.stream;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.shared.StoredRecord;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The fields of a record in a stream: key, value, publisher, and of a commit the part and its position.
final class StreamFields {
    private StreamFields() {}

    /// @throws LogFailure if it is no record of a desk
    static StoredRecord read(String topic, List<?> fields) {
        @Nullable String key = null;
        byte @Nullable [] value = null;
        String part = "";
        String position = "";
        String publisher = "";
        for (int i = 0; i < fields.size(); i += 2) {
            Object content = fields.get(i + 1);
            switch (DeskKeys.text(fields.get(i))) {
                case "key" -> key = DeskKeys.text(content);
                case "value" -> value = (byte[]) content;
                case "part" -> part = DeskKeys.text(content);
                case "position" -> position = DeskKeys.text(content);
                case "publisher" -> publisher = DeskKeys.text(content);
                default -> {
                    // A newer build may say more.
                }
            }
        }
        if (key == null || value == null) {
            throw new LogFailure("a stream of " + topic
                    + " holds a record without key or value, which no desk has written");
        }
        return new StoredRecord(topic, key, value, part.isEmpty() ? Optional.empty()
                : Optional.of(new StoredRecord.Said(part, Long.parseLong(position))), publisher);
    }
}
