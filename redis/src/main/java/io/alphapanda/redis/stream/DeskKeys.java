package io.alphapanda.redis.stream;

import io.alphapanda.eventlog.log.Partition;
import java.nio.charset.StandardCharsets;

/// The keys of one desk. The namespace stands in braces in front of each, so that a Redis Cluster keeps them all on
/// one node, and one script may touch any of them.
record DeskKeys(String namespace) {
    DeskKeys {
        if (namespace.isEmpty() || namespace.contains("{") || namespace.contains("}")) {
            throw new IllegalArgumentException("'" + namespace + "' is no namespace of a desk on Redis;"
                    + " write letters and hyphens without braces, as alpha-panda");
        }
    }

    /// A hash: topic to [TopicShape].
    String topics() {
        return "{" + namespace + "}:topics";
    }

    byte[] stream(Partition partition) {
        return bytes("{" + namespace + "}:stream:" + partition);
    }

    /// A hash: epoch, bookmark, and the consumed position of each partition.
    byte[] part(String part) {
        return bytes("{" + namespace + "}:part:" + part);
    }

    /// How many publishers there have been: the number of the newest.
    byte[] publishers() {
        return bytes("{" + namespace + "}:publishers");
    }

    /// The newest answer to a publisher, for as long as it may ask again.
    byte[] published(long publisher) {
        return bytes("{" + namespace + "}:published:" + publisher);
    }

    /// A hash: partition to the id of the newest record that was trimmed from it.
    byte[] trimmed() {
        return bytes("{" + namespace + "}:trimmed");
    }

    /// Held by whoever has swept last.
    byte[] upkeep() {
        return bytes("{" + namespace + "}:upkeep");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(long number) {
        return bytes(Long.toString(number));
    }

    static String text(Object reply) {
        return new String((byte[]) reply, StandardCharsets.UTF_8);
    }
}
