package io.alphapanda.zerodha.http;

import java.time.Duration;

/// Every limit of the API and of this client, in one place. Kite counts by calendar seconds, minutes and days.
///
/// @param quotesPerSecondMax requests for quotes
/// @param historyPerSecondMax requests for bars of the past
/// @param ordersPerSecondMax requests that place, modify or cancel; one below what Kite allows
/// @param othersPerSecondMax all other requests
/// @param ordersPerMinuteMax requests that place, modify or cancel, refused ones too
/// @param ordersPerDayMax the same in a day of India
/// @param modificationsPerOrderMax after so many an order must be canceled and placed anew
/// @param readTriesMax how often a read is made before it has failed
/// @param retryDelayBase a read that failed waits up to this long, twice as long each further time
/// @param retryDelayMax but never longer
/// @param connectTimeout how long a connection may take
/// @param answerTimeout how long a whole answer may take, from the first byte sent to the last received
/// @param answerBytesMax the largest answer, unpacked
/// @param haltPause how long no order is sent after Kite has refused this machine's address
public record KiteLimits(int quotesPerSecondMax, int historyPerSecondMax, int ordersPerSecondMax,
        int othersPerSecondMax, int ordersPerMinuteMax, int ordersPerDayMax, int modificationsPerOrderMax,
        int readTriesMax, Duration retryDelayBase, Duration retryDelayMax, Duration connectTimeout,
        Duration answerTimeout, int answerBytesMax, Duration haltPause) {
    /// What Kite's documentation and staff say.
    public static final KiteLimits STANDARD = new KiteLimits(1, 3, 9, 10, 400, 5_000, 25, 4,
            Duration.ofMillis(500),
            Duration.ofSeconds(8), Duration.ofSeconds(3), Duration.ofSeconds(7), 64 << 20,
            Duration.ofMinutes(1));

    /// Refuses what would stop everything, or nothing.
    public KiteLimits {
        atLeastOne("quotesPerSecondMax", quotesPerSecondMax);
        atLeastOne("historyPerSecondMax", historyPerSecondMax);
        atLeastOne("ordersPerSecondMax", ordersPerSecondMax);
        atLeastOne("othersPerSecondMax", othersPerSecondMax);
        atLeastOne("ordersPerMinuteMax", ordersPerMinuteMax);
        atLeastOne("ordersPerDayMax", ordersPerDayMax);
        atLeastOne("modificationsPerOrderMax", modificationsPerOrderMax);
        atLeastOne("readTriesMax", readTriesMax);
        atLeastOne("answerBytesMax", answerBytesMax);
        atLeastOne("retryDelayBase in ms", retryDelayBase.toMillis());
        atLeastOne("retryDelayMax in ms", retryDelayMax.toMillis());
        atLeastOne("connectTimeout in ms", connectTimeout.toMillis());
        atLeastOne("answerTimeout in ms", answerTimeout.toMillis());
    }

    private static void atLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, was " + value);
        }
    }

    /// The same where each read is made once: for whoever repeats it himself.
    public KiteLimits withoutRetries() {
        return withReadTries(1);
    }

    /// The same with so many tries of a read.
    public KiteLimits withReadTries(int tries) {
        return new KiteLimits(quotesPerSecondMax, historyPerSecondMax, ordersPerSecondMax, othersPerSecondMax,
                ordersPerMinuteMax, ordersPerDayMax, modificationsPerOrderMax, tries, retryDelayBase,
                retryDelayMax,
                connectTimeout, answerTimeout, answerBytesMax, haltPause);
    }

    /// The same with other deadlines.
    public KiteLimits withTimeouts(Duration connect, Duration answer) {
        return new KiteLimits(quotesPerSecondMax, historyPerSecondMax, ordersPerSecondMax, othersPerSecondMax,
                ordersPerMinuteMax, ordersPerDayMax, modificationsPerOrderMax, readTriesMax, retryDelayBase,
                retryDelayMax, connect, answer, answerBytesMax, haltPause);
    }

    int perSecondMax(RateFamily family) {
        return switch (family) {
            case QUOTES -> quotesPerSecondMax;
            case HISTORY -> historyPerSecondMax;
            case ORDERS -> ordersPerSecondMax;
            case OTHERS -> othersPerSecondMax;
        };
    }
}
