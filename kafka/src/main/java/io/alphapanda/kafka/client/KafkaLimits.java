package io.alphapanda.kafka.client;

import java.time.Duration;

/// How long to wait for the server, and how much to send or take at once.
///
/// @param answerWithin patience with a question; a server silent for longer counts as absent
/// @param publishWithin how long a published record is sent again before it counts as lost: longer than a broker
///     takes to come back
/// @param commitWithin patience with each step of a commit; longer waits end in a new owner, not in a new try
/// @param transactionTimeout when the server itself ends a commit whose owner is gone
/// @param retryAfter the first pause before a commit's request is sent again; doubled after each further one
/// @param fetchWait how long the server holds back an empty answer to a reader; also the longest delay after a
///     reader has turned to other partitions
/// @param steadyFetchWait the same for a reader that never turns to others: an idle server is asked that much less often
/// @param lagEvery how often commits tell the consumer groups how far a part has read
/// @param closeWithin patience with saying goodbye
/// @param recordBytesMax the largest record: snapshots are large; the topics' own limit is the same
/// @param pollRecordsMax the most records of one poll
public record KafkaLimits(Duration answerWithin, Duration publishWithin, Duration commitWithin,
        Duration transactionTimeout, Duration retryAfter, Duration fetchWait, Duration steadyFetchWait,
        Duration lagEvery,
        Duration closeWithin,
        int recordBytesMax,
        int pollRecordsMax) {
    /// What holds unless somebody says otherwise.
    public static final KafkaLimits STANDARD = new KafkaLimits(Duration.ofSeconds(5), Duration.ofSeconds(60),
            Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMillis(1), Duration.ofMillis(20),
            Duration.ofMillis(500),
            Duration.ofSeconds(1), Duration.ofSeconds(2),
            16 << 20,
            2_000);

    /// Refuses limits that let nothing through.
    public KafkaLimits {
        if (!answerWithin.isPositive() || !publishWithin.isPositive() || !commitWithin.isPositive()
                || !transactionTimeout.isPositive() || !retryAfter.isPositive() || fetchWait.isNegative()
                || steadyFetchWait.isNegative()
                || lagEvery.isNegative() || closeWithin.isNegative()
                || recordBytesMax < 1 || pollRecordsMax < 1) {
            throw new IllegalArgumentException(
                    "waits for answers, publishing, commits, transactions and retries must be above"
                            + " zero, and records at least 1 byte and 1 a poll");
        }
    }

    /// The same with other patience with questions and commits.
    public KafkaLimits withPatience(Duration answer, Duration publish, Duration commit) {
        return new KafkaLimits(answer, publish, commit, transactionTimeout, retryAfter, fetchWait,
                steadyFetchWait, lagEvery, closeWithin,
                recordBytesMax,
                pollRecordsMax);
    }
}
