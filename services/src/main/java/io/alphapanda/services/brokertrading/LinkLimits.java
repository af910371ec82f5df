package io.alphapanda.services.brokertrading;

import java.time.Duration;

/// How a link to a broker paces itself, and when it gives up.
///
/// @param sendWindow an intent that has been known for longer is not sent any more; law 11 says a second
/// @param poll between two reads of the broker's book while nobody says that it has changed
/// @param readsApart between two reads of it at least, however often somebody says so: a request to the broker does, and an
///     adapter that hears of changes
/// @param quietReadsMax after so many reads without news, positions are reported all the same
/// @param retryDelayBase pause after a failed read or cancel; doubled after each further one, with jitter
/// @param retryDelayMax the longest such pause
/// @param cancelTriesMax a cancel that cannot be delivered is tried so often
/// @param requestsMax requests under way at once; an order beyond that is not sent
public record LinkLimits(Duration sendWindow, Duration poll, Duration readsApart, int quietReadsMax,
        Duration retryDelayBase, Duration retryDelayMax, int cancelTriesMax, int requestsMax) {
    /// What holds unless somebody says otherwise. While reads succeed, three begin within a second at most: at Zerodha that
    /// is nine requests of the ten that are allowed.
    public static final LinkLimits STANDARD = new LinkLimits(Duration.ofSeconds(1), Duration.ofSeconds(1),
            Duration.ofMillis(350), 60, Duration.ofMillis(100), Duration.ofSeconds(10), 30, 64);

    /// Refuses limits that let nothing through.
    public LinkLimits {
        if (!sendWindow.isPositive() || !poll.isPositive() || !readsApart.isPositive()
                || !retryDelayBase.isPositive()
                || retryDelayMax.compareTo(retryDelayBase) < 0) {
            throw new IllegalArgumentException(
                    "waits must be above zero and the longest retry delay no shorter than"
                            + " the first, were " + sendWindow + ", " + poll + ", " + readsApart + ", "
                            + retryDelayBase + ", "
                            + retryDelayMax);
        }
        if (quietReadsMax < 1 || cancelTriesMax < 1 || requestsMax < 1) {
            throw new IllegalArgumentException(
                    "quiet reads, tries and requests must each be at least 1, were "
                            + quietReadsMax + ", " + cancelTriesMax + " and " + requestsMax);
        }
    }

    /// The same with another pace of reading.
    public LinkLimits withPoll(Duration other) {
        return new LinkLimits(sendWindow, other, readsApart, quietReadsMax, retryDelayBase, retryDelayMax,
                cancelTriesMax, requestsMax);
    }

    /// The same with another time between two reads.
    public LinkLimits withReadsApart(Duration other) {
        return new LinkLimits(sendWindow, poll, other, quietReadsMax, retryDelayBase, retryDelayMax,
                cancelTriesMax, requestsMax);
    }
}
