package io.alphapanda.kafka.topics;

/// For what kind of cluster topics are planned.
///
/// @param isProduction true if a record must survive the loss of a broker
/// @param brokers how many brokers there are
/// @param partitionsMultiplier by how much there are more partitions than in the registry; what is below 0.1
///     counts as 0.1
/// @param areAllDeadLettersSized true if the dead letters of every topic get half of its partitions; otherwise only
///     those that the seed systems had, and the others one partition
public record ClusterTerms(boolean isProduction, int brokers, double partitionsMultiplier,
        boolean areAllDeadLettersSized) {
    private static final int REPLICAS_MAX = 3;
    private static final double MULTIPLIER_MIN = 0.1;

    /// Refuses a cluster on which orders would be lost.
    ///
    /// @throws IllegalArgumentException if it is for production and has one broker only
    public ClusterTerms {
        if (brokers < 1) {
            throw new IllegalArgumentException("a cluster has at least 1 broker, not " + brokers);
        }
        if (isProduction && brokers < 2) {
            throw new IllegalArgumentException(
                    "SETTINGS__ENVIRONMENT is production and there is 1 broker: the only"
                            + " copy of every order would be on one disk; run at least 2 brokers, better 3, or set"
                            + " SETTINGS__ENVIRONMENT=development");
        }
    }

    /// On how many brokers each record is kept.
    short replicas() {
        return (short) (isProduction ? Math.min(REPLICAS_MAX, brokers) : 1);
    }

    /// On how many of them a record must be before it counts as written.
    int replicasInSyncMin() {
        return Math.max(1, replicas() - 1);
    }

    int partitions(int base) {
        return (int) Math.ceil(base * Math.max(MULTIPLIER_MIN, partitionsMultiplier));
    }
}
