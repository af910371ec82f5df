package io.alphapanda.zerodha.ticker;

import io.alphapanda.zerodha.ticker.packet.Mode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// One text frame to the server, and what holds once it is sent.
///
/// @param modes tokens that are received then, and how
/// @param gone tokens that are received no more
record Request(String frame, Map<Long, Mode> modes, List<Long> gone) {
    /// What Kite sends of a token unless a mode is asked for.
    private static final Mode USUAL = Mode.QUOTE;

    /// The next step from what a connection has been asked for to what is wanted; empty if that is the same. First what is
    /// to be left, since a connection has only so much room, then what is to be taken, then the modes.
    ///
    /// @param tokensMax of one request
    static Optional<Request> next(Map<Long, Mode> asked, Map<Long, Mode> wanted, int tokensMax) {
        List<Long> gone = some(asked, token -> !wanted.containsKey(token), tokensMax);
        if (!gone.isEmpty()) {
            return Optional.of(new Request("{\"a\":\"unsubscribe\",\"v\":" + gone + "}", Map.of(), gone));
        }
        List<Long> fresh = some(wanted, token -> !asked.containsKey(token), tokensMax);
        if (!fresh.isEmpty()) {
            return Optional.of(
                    new Request("{\"a\":\"subscribe\",\"v\":" + fresh + "}", modes(fresh, USUAL), List.of()));
        }
        for (Mode mode : Mode.values()) {
            List<Long> changed = some(wanted, token -> wanted.get(token) == mode && asked.get(token) != mode,
                    tokensMax);
            if (!changed.isEmpty()) {
                return Optional.of(
                        new Request("{\"a\":\"mode\",\"v\":[\"" + mode.wireName() + "\"," + changed + "]}",
                                modes(changed, mode), List.of()));
            }
        }
        return Optional.empty();
    }

    private static List<Long> some(Map<Long, Mode> tokens, Predicate<Long> which, int tokensMax) {
        return tokens.keySet().stream().filter(which).limit(tokensMax).toList();
    }

    private static Map<Long, Mode> modes(List<Long> tokens, Mode mode) {
        Map<Long, Mode> modes = new LinkedHashMap<>();
        tokens.forEach(token -> modes.put(token, mode));
        return modes;
    }
}
