package io.alphapanda.sandbox.ticker;

import java.time.Duration;

/// How much a socket may ask for, and how it is served.
///
/// @param socketsMax of one app at once
/// @param statusOfOneTooMany the answer to the upgrade of one more: 429 or 403; the broker's own is not documented
/// @param tokensMax instruments of one socket
/// @param coalescing the time between two looks at what has changed, 10 ms to 5 s
/// @param heartbeat the time between two heartbeats; clients give up after 5 seconds without a frame
/// @param textBytesMax the longest text frame of a client
/// @param orderFramesMax order frames that wait for a slow reader; the oldest is dropped for one more
/// @param stallMax a frame that has not left for so long ends the socket
public record TickerLimits(int socketsMax, int statusOfOneTooMany, int tokensMax, Duration coalescing,
        Duration heartbeat, int textBytesMax, int orderFramesMax, Duration stallMax) {
    /// The broker's known limits: 3 sockets of 3,000 instruments; five looks a second.
    public static final TickerLimits USUAL = new TickerLimits(3, 429, 3_000, Duration.ofMillis(200),
            Duration.ofSeconds(1), 128 * 1024, 1_000, Duration.ofSeconds(30));

    /// Refuses what is out of range, naming it.
    public TickerLimits {
        require(socketsMax >= 1, "sockets of an app must be at least 1, was " + socketsMax);
        require(statusOfOneTooMany == 429 || statusOfOneTooMany == 403,
                "the status of one socket too many must be 429 or 403, was " + statusOfOneTooMany);
        require(tokensMax >= 1 && tokensMax <= 65_535,
                "instruments of a socket must be from 1 to 65535, was " + tokensMax);
        require(coalescing.toMillis() >= 10 && coalescing.toMillis() <= 5_000,
                "coalescing must be from 10 ms to 5 s, was " + coalescing);
        require(heartbeat.toMillis() >= 100 && heartbeat.toMillis() <= 2_000,
                "heartbeats must come every 100 ms to 2 s, was " + heartbeat);
        require(textBytesMax >= 1_024 && orderFramesMax >= 1 && stallMax.isPositive(),
                "text frames must be allowed 1024 bytes, order frames 1, and a stall some time, were "
                        + textBytesMax + ", " + orderFramesMax + ", " + stallMax);
    }

    /// The same with another time between two looks.
    public TickerLimits coalescing(Duration between) {
        return new TickerLimits(socketsMax, statusOfOneTooMany, tokensMax, between, heartbeat, textBytesMax,
                orderFramesMax, stallMax);
    }

    /// The same with another answer to one socket too many.
    public TickerLimits refusingWith(int status) {
        return new TickerLimits(socketsMax, status, tokensMax, coalescing, heartbeat, textBytesMax,
                orderFramesMax, stallMax);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
