package io.alphapanda.app.config.key;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A list of names, written as JSON.
final class JsonList {
    private JsonList() {}

    /// @throws IllegalArgumentException if it is no list of texts
    static List<String> of(String text) {
        List<String> items = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(text)) {
            boolean isList = json.nextToken() == JsonToken.START_ARRAY;
            while (isList && json.nextToken() == JsonToken.VALUE_STRING) {
                items.add(json.getText().strip());
            }
            if (!isList || json.currentToken() != JsonToken.END_ARRAY || json.nextToken() != null) {
                throw new IllegalArgumentException(text);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
        return List.copyOf(items);
    }
}
