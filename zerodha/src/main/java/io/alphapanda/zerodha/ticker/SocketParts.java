package io.alphapanda.zerodha.ticker;

import io.alphapanda.zerodha.Surroundings;
import java.net.http.HttpClient;

/// What all sockets of one ticker have in common.
record SocketParts(TickerAddress address, TickerSessions sessions, TickerLimits limits,
        TickerListener listener,
        Surroundings surroundings, Traffic traffic, HttpClient client, FullJitter jitter) {}
