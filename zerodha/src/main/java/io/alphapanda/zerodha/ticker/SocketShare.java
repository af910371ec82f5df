package io.alphapanda.zerodha.ticker;

import io.alphapanda.zerodha.ticker.packet.Mode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The tokens that are one socket's to ask for, and what its connection has been asked for so far. Any thread.
final class SocketShare {
    private final Map<Long, Mode> wanted = new LinkedHashMap<>();
    private final Map<Long, Mode> asked = new LinkedHashMap<>();

    synchronized void want(Long token, Mode mode) {
        wanted.put(token, mode);
    }

    synchronized void leave(Long token) {
        wanted.remove(token);
    }

    synchronized int size() {
        return wanted.size();
    }

    synchronized Set<Long> tokens() {
        return Set.copyOf(wanted.keySet());
    }

    /// A new connection has been asked for nothing.
    synchronized void connected() {
        asked.clear();
    }

    /// What the connection must be asked next; empty when all is said.
    synchronized Optional<Request> next(int tokensMax) {
        return Request.next(asked, wanted, tokensMax);
    }

    /// A request is on its way.
    synchronized void sent(Request request) {
        request.gone().forEach(asked::remove);
        asked.putAll(request.modes());
    }
}
