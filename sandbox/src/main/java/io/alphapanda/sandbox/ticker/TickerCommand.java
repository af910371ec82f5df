package io.alphapanda.sandbox.ticker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a client says in a text frame.
public sealed interface TickerCommand {
    /// Instruments to begin with, as quotes.
    ///
    /// @param tokens unsigned 32-bit numbers
    record Subscribe(List<Long> tokens) implements TickerCommand {}

    /// Instruments to stop.
    ///
    /// @param tokens unsigned 32-bit numbers
    record Unsubscribe(List<Long> tokens) implements TickerCommand {}

    /// Instruments in a mode; those that were not subscribed are from now on.
    ///
    /// @param tokens unsigned 32-bit numbers
    record Mode(TickMode mode, List<Long> tokens) implements TickerCommand {}

    /// The instruments that it names.
    List<Long> tokens();

    /// Reads a text frame; numbers may come as strings.
    ///
    /// @throws IllegalArgumentException if it is none of the three, saying what was expected
    static TickerCommand parse(ObjectMapper json, String frame) {
        JsonNode said;
        try {
            said = json.readTree(frame);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("the frame is no JSON; send {\"a\":\"subscribe\",\"v\":[…]}",
                    broken);
        }
        JsonNode value = said.path("v");
        return switch (said.path("a").asText()) {
            case "subscribe" -> new Subscribe(tokens(value));
            case "unsubscribe" -> new Unsubscribe(tokens(value));
            case "mode" -> new Mode(mode(value.path(0)), tokens(value.path(1)));
            default -> throw new IllegalArgumentException(
                    "\"a\" must be subscribe, unsubscribe or mode, in {\"a\":…,\"v\":…}");
        };
    }

    private static TickMode mode(JsonNode word) {
        Optional<TickMode> mode = TickMode.ofWord(word.asText());
        return mode.orElseThrow(() -> new IllegalArgumentException(
                "the mode must be ltp, quote or full, in {\"a\":\"mode\",\"v\":[\"full\",[408065]]}"));
    }

    private static List<Long> tokens(JsonNode listed) {
        if (!listed.isArray()) {
            throw new IllegalArgumentException("instrument tokens must come in a list, as [408065]");
        }
        List<Long> tokens = new ArrayList<>(listed.size());
        for (JsonNode each : listed) {
            tokens.add(token(each));
        }
        return tokens;
    }

    private static long token(JsonNode each) {
        String digits = each.isIntegralNumber() || each.isTextual() ? each.asText() : "";
        if (!digits.matches("\\d{1,10}") || Long.parseLong(digits) > 0xffff_ffffL) {
            throw new IllegalArgumentException(
                    "an instrument token must be a whole number from 0 to 4294967295");
        }
        return Long.parseLong(digits);
    }
}
