package io.alphapanda.eventlog.codec;

import io.alphapanda.domain.event.Envelope;

/// Events as records on a server that others read too.
public interface RecordCodec {
    /// One event as bytes.
    ///
    /// @param topicName the full name of its topic
    byte[] encode(String topicName, Envelope event);

    /// Reads what [#encode] wrote.
    ///
    /// @throws IllegalArgumentException if it is something else, or newer than this build
    Envelope decode(String topicName, byte[] record);
}
