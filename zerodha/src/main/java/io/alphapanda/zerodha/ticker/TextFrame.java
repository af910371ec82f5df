package io.alphapanda.zerodha.ticker;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/// What a text frame is.
///
/// @param text of an order the whole frame; of an error and a message what it says; else empty
record TextFrame(Kind kind, String text) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final TextFrame MALFORMED = new TextFrame(Kind.MALFORMED, "");

    enum Kind {
        /// An order has changed.
        ORDER,
        /// A request was no good.
        ERROR,
        /// The broker speaks to people.
        MESSAGE,
        /// A kind that we do not know, which is no fault.
        OTHER,
        /// No JSON object with a type.
        MALFORMED
    }

    static TextFrame of(String frame) {
        try (JsonParser parser = JSON.createParser(frame)) {
            return read(parser, frame);
        } catch (IOException _) {
            return MALFORMED;
        }
    }

    private static TextFrame read(JsonParser parser, String frame) throws IOException {
        String type = "";
        String said = "";
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return MALFORMED;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            boolean isText = parser.nextToken() == JsonToken.VALUE_STRING;
            if (isText && name.equals("type")) {
                type = parser.getText();
            } else if (isText && name.equals("data")) {
                said = parser.getText();
            } else {
                parser.skipChildren();
            }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
            return MALFORMED;
        }
        return switch (type) {
            case "order" -> new TextFrame(Kind.ORDER, frame);
            case "error" -> new TextFrame(Kind.ERROR, said);
            case "message" -> new TextFrame(Kind.MESSAGE, said);
            case "" -> MALFORMED;
            default -> new TextFrame(Kind.OTHER, "");
        };
    }
}
