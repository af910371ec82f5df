package io.alphapanda.zerodha.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/// Reads and writes JSON trees. Decimals stay as they are written, and never become floating-point numbers. Any number
/// of threads.
public final class KiteJson {
    /// Objects and arrays within each other; no answer of Kite goes deeper than seven.
    public static final int DEPTH_MAX = 40;
    /// Digits of one number.
    public static final int DIGITS_MAX = 60;

    private static final JsonMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX).maxNumberLength(DIGITS_MAX).build()).build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private KiteJson() {}

    /// The tree of a text.
    ///
    /// @param where what the text is, for messages
    /// @throws UnexpectedReply if it is no JSON
    public static JsonNode parse(byte[] json, String where) throws UnexpectedReply {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (tree == null || tree instanceof MissingNode) {
                throw new UnexpectedReply(where + " is empty, and should be JSON");
            }
            return tree;
        } catch (JacksonException broken) {
            JsonLocation at = broken.getLocation();
            throw new UnexpectedReply(where + " is no JSON"
                    + (at == null ? "" : ": at line " + at.getLineNr() + ", column " + at.getColumnNr()),
                    broken);
        } catch (NumberFormatException endless) {
            throw new UnexpectedReply(where + " is no JSON: it holds a number that nobody can mean", endless);
        } catch (UnexpectedReply empty) {
            throw empty;
        } catch (IOException noText) {
            throw new UnexpectedReply(where + " is no JSON: its bytes are no text", noText);
        }
    }

    /// The text of a tree.
    public static byte[] bytes(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JacksonException never) {
            throw new IllegalStateException("a tree can always be written", never);
        }
    }
}
