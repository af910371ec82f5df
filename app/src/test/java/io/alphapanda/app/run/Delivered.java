package io.alphapanda.app.run;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.hosting.EdgeTarget;
import java.util.List;

/// An edge that remembers which positions it was given.
final class Delivered implements EdgeTarget {
    private final List<Long> positions;
    private long cursor;

    Delivered(long from, List<Long> positions) {
        cursor = from;
        this.positions = positions;
    }

    @Override
    public void deliver(long position, Envelope event) {
        positions.add(position);
        cursor = position + 1;
    }

    @Override
    public void putAside(long position) {
        cursor = position + 1;
    }

    @Override
    public long deliveredPosition() {
        return cursor;
    }
}
