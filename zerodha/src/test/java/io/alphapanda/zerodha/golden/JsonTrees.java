package io.alphapanda.zerodha.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Compares JSON by its values: 1 is 1.0, and the order of fields says nothing.
final class JsonTrees {
    private JsonTrees() {}

    /// The paths at which two trees differ.
    static List<String> differences(JsonNode one, JsonNode other) {
        List<String> found = new ArrayList<>();
        compare("", one, other, found);
        return found;
    }

    private static void compare(String path, JsonNode one, JsonNode other, List<String> found) {
        if (one.isObject() && other.isObject()) {
            for (Map.Entry<String, JsonNode> field : one.properties()) {
                compare(path + "." + field.getKey(), field.getValue(), other.path(field.getKey()), found);
            }
            other.fieldNames().forEachRemaining(name -> {
                if (!one.has(name)) {
                    found.add(path + "." + name + " is new");
                }
            });
        } else if (one.isArray() && other.isArray() && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                compare(path + "[" + i + "]", one.get(i), other.get(i), found);
            }
        } else if (!isSame(one, other)) {
            found.add(path + " was " + one + " and is " + other);
        }
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        return one.equals(other);
    }
}
