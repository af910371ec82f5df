package io.alphapanda.schemas.record;

import io.alphapanda.schemas.contract.EventSchema;

/// Which number stands for which contract in front of a record. Any thread.
public interface SchemaIds {
    /// The number to write in front of a record.
    ///
    /// @param topicName the full name of its topic
    /// @throws io.alphapanda.eventlog.log.LogFailure if it cannot be known now
    int idOf(String topicName, EventSchema schema);

    /// The contract that a record was written by.
    ///
    /// @throws IllegalArgumentException if nothing has this number
    /// @throws io.alphapanda.eventlog.log.LogFailure if it cannot be known now
    EventSchema schemaOf(int id);
}
