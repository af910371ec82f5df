package io.alphapanda.zerodha.ticker;

import java.time.Duration;

/// How much the ticker takes, and how long it waits.
///
/// @param tokensMax instruments of one socket; Kite allows 3,000
/// @param socketsMax sockets of one API key; Kite allows 3
/// @param chunkMax tokens in one request
/// @param staleAfter a socket on which nothing came for so long is dead, whatever it says; Kite's heart beats every second
/// @param connectMax from the first byte to an open socket
/// @param sendMax for one request
/// @param backoffBase the longest pause after the first failure; doubled after each further one
/// @param backoffMax the longest pause of all
/// @param frameBytesMax of one binary frame; 3,000 full packets have 558,002
/// @param textCharsMax of one text frame
/// @param orderFramesMax order frames that may wait for their listener; then their socket is read no further
public record TickerLimits(int tokensMax, int socketsMax, int chunkMax, Duration staleAfter,
        Duration connectMax,
        Duration sendMax, Duration backoffBase, Duration backoffMax, int frameBytesMax, int textCharsMax,
        int orderFramesMax) {
    /// Kite's own limits, and five seconds of silence.
    public static final TickerLimits STANDARD = new TickerLimits(3_000, 3, 500, Duration.ofSeconds(5),
            Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(30),
            1 << 20,
            1 << 18, 1_000);

    /// Refuses limits that let nothing through.
    public TickerLimits {
        if (tokensMax < 1 || socketsMax < 1 || chunkMax < 1 || frameBytesMax < 1 || textCharsMax < 1
                || orderFramesMax < 1) {
            throw new IllegalArgumentException(
                    "tokens, sockets, chunk, frame bytes, text characters and order frames"
                            + " must each be at least 1, were " + tokensMax + ", " + socketsMax + ", "
                            + chunkMax + ", "
                            + frameBytesMax + ", " + textCharsMax + ", " + orderFramesMax);
        }
        if (!staleAfter.isPositive() || !connectMax.isPositive() || !sendMax.isPositive()
                || !backoffBase.isPositive() || backoffMax.compareTo(backoffBase) < 0) {
            throw new IllegalArgumentException(
                    "waits must be above zero and the longest pause no shorter than the"
                            + " first, were " + staleAfter + ", " + connectMax + ", " + sendMax + ", "
                            + backoffBase + ", "
                            + backoffMax);
        }
    }

    /// The same with other numbers of tokens a socket, sockets, and tokens a request.
    public TickerLimits withTokens(int ofSocket, int sockets, int ofRequest) {
        return new TickerLimits(ofSocket, sockets, ofRequest, staleAfter, connectMax, sendMax, backoffBase,
                backoffMax,
                frameBytesMax, textCharsMax, orderFramesMax);
    }

    /// The same with other sizes of frames, and another number of order frames that may wait.
    public TickerLimits withFrames(int bytes, int chars, int orderFrames) {
        return new TickerLimits(tokensMax, socketsMax, chunkMax, staleAfter, connectMax, sendMax, backoffBase,
                backoffMax, bytes, chars, orderFrames);
    }

    /// The same with other waits for a sign of life, for a connection and for a request.
    public TickerLimits withWaits(Duration stale, Duration connect, Duration send) {
        return new TickerLimits(tokensMax, socketsMax, chunkMax, stale, connect, send, backoffBase,
                backoffMax,
                frameBytesMax, textCharsMax, orderFramesMax);
    }

    /// Tokens of all sockets together.
    public int allTokensMax() {
        return Math.multiplyExact(tokensMax, socketsMax);
    }
}
