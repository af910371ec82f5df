package io.alphapanda.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.wire.KiteError;
import java.math.BigDecimal;

/// The fields of a JSON object in a request; numbers may come as strings, and unknown fields are no fault.
///
/// @param node the object
/// @param name of it, for refusals
record JsonFields(JsonNode node, String name) {
    private static final int NUMBER_CHARS_MAX = 32;
    private static final long WHOLE_MAX = 1_000_000_000;

    JsonFields {
        if (!node.isObject()) {
            throw KiteError.input("Invalid `" + name + "`: must be an object.");
        }
    }

    /// The items of a list.
    static JsonNode listed(JsonNode list, String name, int countMax) {
        if (!list.isArray() || list.isEmpty() || list.size() > countMax) {
            throw KiteError.input("Invalid `" + name + "`: must be a list of 1 to " + countMax + ".");
        }
        return list;
    }

    JsonNode list(String field, int countMax) {
        return listed(node.path(field), field, countMax);
    }

    String text(String field) {
        String text = text(field, "");
        if (text.isEmpty()) {
            throw KiteError.input("Missing or empty field `" + field + "`.");
        }
        return text;
    }

    String text(String field, String absent) {
        String text = node.path(field).asText("");
        return text.isEmpty() ? absent : text;
    }

    long whole(String field) {
        try {
            long whole = number(node.path(field), field).longValueExact();
            if (whole >= 0 && whole <= WHOLE_MAX) {
                return whole;
            }
        } catch (ArithmeticException notWhole) {
            throw KiteError.input("Invalid `" + field + "`: must be a whole number.");
        }
        throw KiteError.input("Invalid `" + field + "`: must be from 0 to " + WHOLE_MAX + ".");
    }

    /// A price; absent is zero.
    Price price(String field) {
        return price(node.path(field), field);
    }

    static Price price(JsonNode value, String field) {
        return value.isMissingNode() || value.isNull() ? new Price(0)
                : Parameters.price(number(value, field), field);
    }

    BigDecimal decimal(String field, BigDecimal absent) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? absent : number(value, field);
    }

    private static BigDecimal number(JsonNode value, String field) {
        String text = value.isNumber() || value.isTextual() ? value.asText().strip() : "";
        try {
            if (text.length() > NUMBER_CHARS_MAX) {
                throw new NumberFormatException("too long");
            }
            return new BigDecimal(text);
        } catch (NumberFormatException broken) {
            throw KiteError.input("Invalid `" + field + "`: must be a number of at most " + NUMBER_CHARS_MAX
                    + " characters.");
        }
    }
}
