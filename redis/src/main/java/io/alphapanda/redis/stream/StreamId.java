package io.alphapanda.redis.stream;

import io.alphapanda.eventlog.log.LogFailure;

/// The id of a record in a stream, `milliseconds-number`, as one offset: the milliseconds in the upper 43 bits, the
/// number in the lower 20.
final class StreamId {
    private static final int NUMBER_BITS = 20;
    /// How many records a stream takes in one millisecond of the server's clock.
    static final long NUMBER_MAX = (1L << NUMBER_BITS) - 1;

    private StreamId() {}

    /// @throws LogFailure if the number is too large: the server's clock stands still
    static long offset(String id) {
        int dash = id.indexOf('-');
        long millis = Long.parseLong(id, 0, dash, 10);
        long number = Long.parseLong(id, dash + 1, id.length(), 10);
        if (number > NUMBER_MAX) {
            throw new LogFailure("the stream has taken more than " + NUMBER_MAX + " records since " + millis
                    + " ms by the clock of Redis: that clock was set back; wait until it has caught up");
        }
        return millis << NUMBER_BITS | number;
    }

    static String of(long offset) {
        return (offset >>> NUMBER_BITS) + "-" + (offset & NUMBER_MAX);
    }

    /// The id behind which the record at an offset is the first to be read.
    static String before(long offset) {
        return offset == 0 ? "0-0" : of(offset - 1);
    }
}
