package io.alphapanda.zerodha.json;

import com.fasterxml.jackson.databind.JsonNode;

/// How one type is read from JSON and written to it.
///
/// @param <T> the type
interface WireValue<T> {
    /// The value.
    ///
    /// @param where the path to it, for messages
    T read(JsonNode node, String where) throws UnexpectedReply;

    /// The JSON that [#read] reads.
    JsonNode write(T value);
}
