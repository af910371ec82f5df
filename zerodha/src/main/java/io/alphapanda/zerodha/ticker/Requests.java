package io.alphapanda.zerodha.ticker;

import io.alphapanda.zerodha.ticker.packet.Mode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The requests that turn what a connection has been asked for into what is wanted, each of no more tokens than one may
/// have: first what to leave, then what to take, then the modes.
final class Requests {
    private Requests() {}

    /// One text frame, and what holds once it is sent.
    ///
    /// @param modes the tokens of the frame with the mode they are in then; empty after it for those that are left
    record Request(String frame, Map<Long, Mode> modes, List<Long> gone) {}

    static List<Request> between(Map<Long, Mode> asked, Map<Long, Mode> wanted, int chunkMax) {
        List<Request> requests = new ArrayList<>();
        List<Long> gone = asked.keySet().stream().filter(token -> !wanted.containsKey(token)).toList();
        for (List<Long> chunk : chunks(gone, chunkMax)) {
            requests.add(new Request("{\"a\":\"unsubscribe\",\"v\":" + chunk + "}", Map.of(), chunk));
        }
        List<Long> fresh = wanted.keySet().stream().filter(token -> !asked.containsKey(token)).toList();
        for (List<Long> chunk : chunks(fresh, chunkMax)) {
            // What Kite sends unless a mode is asked for.
            requests.add(new Request("{\"a\":\"subscribe\",\"v\":" + chunk + "}", modes(chunk, Mode.QUOTE),
                    List.of()));
        }
        changes(asked, wanted).forEach((mode, tokens) -> {
            for (List<Long> chunk : chunks(tokens, chunkMax)) {
                requests.add(new Request("{\"a\":\"mode\",\"v\":[\"" + mode.wireName() + "\"," + chunk + "]}",
                        modes(chunk, mode), List.of()));
            }
        });
        return requests;
    }

    /// A fresh token is asked for in its mode even if that is the usual one: then nothing hangs on what is usual.
    private static Map<Mode, List<Long>> changes(Map<Long, Mode> asked, Map<Long, Mode> wanted) {
        Map<Mode, List<Long>> changes = new EnumMap<>(Mode.class);
        wanted.forEach((token, mode) -> {
            if (asked.get(token) != mode) {
                changes.computeIfAbsent(mode, _ -> new ArrayList<>()).add(token);
            }
        });
        return changes;
    }

    private static Map<Long, Mode> modes(List<Long> tokens, Mode mode) {
        Map<Long, Mode> modes = new LinkedHashMap<>();
        tokens.forEach(token -> modes.put(token, mode));
        return modes;
    }

    private static List<List<Long>> chunks(List<Long> tokens, int chunkMax) {
        List<List<Long>> chunks = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from += chunkMax) {
            chunks.add(tokens.subList(from, Math.min(from + chunkMax, tokens.size())));
        }
        return chunks;
    }
}
