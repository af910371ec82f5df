package io.alphapanda.eventlog.shared;

import io.alphapanda.domain.control.InputsConsumed;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import java.util.Optional;
import java.util.OptionalLong;

/// What opening a log finds of its earlier lives.
///
/// @param end the position behind the last commit
/// @param consumed the position of the first event that is not yet consumed
/// @param epoch the last life's number; 0 if there was none
/// @param snapshotAt where the newest snapshot's set begins; -1 if there is none
/// @param snapshotOffset where the order of the newest snapshot's commit stands
/// @param stands how far the part has taken and said
record Found(long end, long consumed, long epoch, long snapshotAt, Optional<Long> snapshotOffset,
        Stands stands) {
    /// Reads all commits from a bookmark on, or from the oldest that is kept.
    ///
    /// @throws LogFailure if they are not one sequence, or begin too late
    static Found by(OrderScan scan, OptionalLong bookmark) {
        Reading reading = new Reading();
        scan.read(bookmark.isPresent() ? Optional.of(bookmark.getAsLong()) : Optional.empty(), reading);
        return reading.found();
    }

    private static final class Reading implements OrderScan.Sink {
        private final Stands stands = new Stands();
        private Optional<InputsConsumed> first = Optional.empty();
        private Optional<InputsConsumed> newest = Optional.empty();
        private long end;
        private long snapshotAt = -1;
        private Optional<Long> snapshotOffset = Optional.empty();

        @Override
        public void see(long offset, InputsConsumed commit) {
            first = first.or(() -> Optional.of(commit));
            if (newest.isPresent() && commit.from() != end) {
                throw new LogFailure("the log of " + commit.part() + " is broken at offset " + offset + " of "
                        + OrderScan.TOPIC + ": position " + Math.min(end, commit.from())
                        + (commit.from() < end ? " is written twice" : " is missing")
                        + "; do not trade on until you know why");
            }
            if (!commit.starts().isEmpty()) {
                stands.restore(commit.starts());
            }
            if (commit.snapshotAt() >= 0) {
                snapshotAt = commit.snapshotAt();
                snapshotOffset = Optional.of(offset);
            }
            newest = Optional.of(commit);
            end = OrderCode.read(commit, new OrderCode.Sink() {
                @Override
                public void taken(long position, Partition partition, long at) {
                    stands.taken(partition, at);
                }

                @Override
                public void said(long position, Partition partition) {
                    stands.said(partition);
                }
            });
        }

        private Found found() {
            first.filter(commit -> commit.from() > 0 && snapshotAt < 0).ifPresent(commit -> {
                throw new LogFailure(
                        "the log of " + commit.part() + " begins only at position " + commit.from()
                                + ": " + OrderScan.TOPIC
                                + " no longer holds what was before, and there is no snapshot;"
                                + " raise its retention, and begin the part anew");
            });
            return new Found(end, newest.map(InputsConsumed::consumed).orElse(0L),
                    newest.map(InputsConsumed::epoch).orElse(0L), snapshotAt, snapshotOffset, stands);
        }
    }
}
