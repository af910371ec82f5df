package io.alphapanda.app.run;

import io.alphapanda.app.board.EventLine;
import io.alphapanda.app.text.QuietOutput;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.hosting.EdgeTarget;

/// Prints a line for each durable signal, verdict, order and fill, from where the log ended when it was opened.
final class LinePrinter implements EdgeTarget {
    private final QuietOutput out;
    private long cursor;

    LinePrinter(QuietOutput out, long from) {
        this.out = out;
        cursor = from;
    }

    @Override
    public void deliver(long position, Envelope event) {
        EventLine.of(event).ifPresent(line -> {
            out.line(line);
            out.flush();
        });
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
