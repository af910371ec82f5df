package io.alphapanda.eventlog.hosting;

import io.alphapanda.domain.control.SystemError;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Raises an alarm when an input has waited too long, once for as long as that lasts. One thread.
final class Watchdog implements Runnable {
    /// The code of its alarm.
    static final String INPUT_WAITS = "INPUT_WAITS";

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final int LOOKS_PER_LIMIT = 4;

    private final Inbox inbox;
    private final IncidentBook incidents;
    private final Duration waitMax;
    private final Pause pause;
    private boolean hasBarked;

    Watchdog(Inbox inbox, IncidentBook incidents, Duration waitMax, Pause pause) {
        this.inbox = inbox;
        this.incidents = incidents;
        this.waitMax = waitMax;
        this.pause = pause;
    }

    @Override
    public void run() {
        try {
            while (true) {
                look();
                pause.forNanos(waitMax.toNanos() / LOOKS_PER_LIMIT);
            }
        } catch (InterruptedException | Inbox.Closed stopped) {
            LOG.debug("the desk has stopped, nobody waits any more", stopped);
        }
    }

    /// Looks once.
    void look() {
        Duration waited = inbox.oldestWait();
        boolean isLate = waited.compareTo(waitMax) > 0;
        if (isLate && !hasBarked) {
            String text = "the oldest input has waited " + waited.toMillis() + " ms, limit "
                    + waitMax.toMillis()
                    + " ms, with " + inbox.counts().depth() + " waiting; find the decider that takes so long";
            LOG.error("{}: {}", INPUT_WAITS, text);
            incidents.report(new SystemError(Desk.SERVICE, "all", INPUT_WAITS, text));
        }
        hasBarked = isLate;
    }
}
