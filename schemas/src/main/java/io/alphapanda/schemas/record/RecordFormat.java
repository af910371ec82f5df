package io.alphapanda.schemas.record;

/// How the records of a topic are written.
public enum RecordFormat {
    /// For people and any program: one JSON object each.
    JSON,
    /// Compact, by a contract.
    AVRO
}
