package io.alphapanda.eventlog.shared;

import java.util.Optional;

/// One record as a server stores it. The array is not copied: nobody may change it.
///
/// @param topic the topic's full name
/// @param key records of one key share a partition and keep their order; never empty
/// @param value the encoded event
/// @param said which part said it, and at which position of its own sequence; empty for what was published
///     outside any commit
/// @param publisher which process published it, as `host/pid`
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way; compared by nobody.
public record StoredRecord(String topic, String key, byte[] value, Optional<Said> said, String publisher) {
    /// Who said it in a commit, and as which event of its own sequence.
    ///
    /// @param part `service:shard`
    public record Said(String part, long position) {}
}
