package io.alphapanda.schemas.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/// Reads a JSON record as its contract says, with nothing of ours that wrote it.
final class JsonAgainstContract {
    private final List<String> breaches = new ArrayList<>();

    private JsonAgainstContract() {}

    static List<String> breaches(JsonNode event, EventSchema contract) {
        JsonAgainstContract reader = new JsonAgainstContract();
        reader.record("", event, contract.schema());
        return reader.breaches;
    }

    private void record(String path, JsonNode object, Schema schema) {
        List<String> members = new ArrayList<>();
        object.fieldNames().forEachRemaining(members::add);
        List<String> fields = schema.getFields().stream().map(Field::name).toList();
        if (!members.equals(fields)) {
            breaches.add(path + " has " + members + " and should have " + fields);
            return;
        }
        for (Field field : schema.getFields()) {
            value(path + "/" + field.name(), object.path(field.name()), field.schema());
        }
    }

    private void value(String path, JsonNode value, Schema schema) {
        switch (FieldKind.of(schema)) {
            case RECORD -> record(path, value, schema);
            case LIST -> value.forEach(item -> record(path + "[]", item, schema.getElementType()));
            case OPTIONAL_ID -> check(path, value, value.isNull() || isUuid(value));
            case ID -> check(path, value, isUuid(value));
            case INTEGER -> check(path, value, value.isIntegralNumber());
            case REAL -> check(path, value, value.isNumber());
            case FLAG -> check(path, value, value.isBoolean());
            case TEXT -> check(path, value, value.isTextual());
            case CHOICE -> check(path, value, value.isTextual() && isWord(value.textValue(), schema));
            case TIME -> check(path, value,
                    value.isTextual() && !Instant.parse(value.textValue()).equals(Instant.MAX));
            case BYTES -> check(path, value, Base64.getDecoder().decode(value.textValue()).length > 0);
            case DECIMAL -> check(path, value,
                    value.isTextual() && new BigDecimal(value.textValue()).scale() <= FieldKind.SCALE
                            && new BigDecimal(value.textValue()).precision() <= FieldKind.PRECISION);
        }
    }

    private static boolean isUuid(JsonNode value) {
        return UUID.fromString(value.textValue()).toString().equals(value.textValue());
    }

    /// Avro admits no word that begins with a digit: `1m` is M1 there.
    private static boolean isWord(String word, Schema choice) {
        String mirrored = word.matches("[0-9].*")
                ? word.replaceAll("([0-9]+)([a-z])", "$2$1").toUpperCase(Locale.ROOT) : word;
        return choice.getEnumSymbols().contains(mirrored);
    }

    private void check(String path, JsonNode value, boolean holds) {
        if (!holds) {
            breaches.add(path + " is " + value);
        }
    }
}
