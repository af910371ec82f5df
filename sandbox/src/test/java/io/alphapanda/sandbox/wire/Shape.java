package io.alphapanda.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The shape of JSON: which keys and which types, whatever the values. Null fits every type.
public final class Shape {
    private Shape() {}

    /// In how far two answers differ in keys and types; empty if they do not. The items of a list are taken together:
    /// a key that only some rows of the mock have need not be there, and one that no row has must not be.
    ///
    /// @param free paths below which keys are values, like the instruments of a quote
    public static List<String> differences(JsonNode ours, JsonNode mock, String... free) {
        List<String> found = new ArrayList<>();
        compare("", ours, List.of(mock), Set.of(free), found);
        return found;
    }

    private static void compare(String path, JsonNode ours, List<JsonNode> mocks, Set<String> free,
            List<String> found) {
        List<JsonNode> known = mocks.stream().filter(mock -> !mock.isNull()).toList();
        if (ours.isNull() || known.isEmpty()) {
            return;
        }
        Set<String> types = new HashSet<>();
        known.forEach(mock -> types.add(type(mock)));
        if (!types.contains(type(ours))) {
            found.add(path + " is " + type(ours) + " and should be " + types);
        } else if (ours.isArray()) {
            List<JsonNode> rows = new ArrayList<>();
            known.forEach(mock -> mock.forEach(rows::add));
            ours.forEach(row -> compare(path + "[]", row, rows, free, found));
        } else if (ours.isObject()) {
            compareKeys(path, ours, known.stream().filter(JsonNode::isObject).toList(), free, found);
        }
    }

    private static void compareKeys(String path, JsonNode ours, List<JsonNode> mocks, Set<String> free,
            List<String> found) {
        if (free.contains(path)) {
            List<JsonNode> values = new ArrayList<>();
            mocks.forEach(mock -> mock.forEach(values::add));
            ours.forEach(value -> compare(path + "*", value, values, free, found));
            return;
        }
        Set<String> some = new HashSet<>();
        Set<String> every = new HashSet<>();
        mocks.getFirst().fieldNames().forEachRemaining(every::add);
        for (JsonNode mock : mocks) {
            Set<String> keys = new HashSet<>();
            mock.fieldNames().forEachRemaining(keys::add);
            some.addAll(keys);
            every.retainAll(keys);
        }
        ours.fieldNames().forEachRemaining(key -> {
            if (!some.contains(key)) {
                found.add(path + "." + key + " is in no mock");
            }
            every.remove(key);
            List<JsonNode> values = mocks.stream().map(mock -> mock.path(key))
                    .filter(value -> !value.isMissingNode()).toList();
            compare(path + "." + key, ours.path(key), values, free, found);
        });
        every.forEach(key -> found.add(path + "." + key + " is missing"));
    }

    private static String type(JsonNode node) {
        return node.isNumber() ? "number" : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
