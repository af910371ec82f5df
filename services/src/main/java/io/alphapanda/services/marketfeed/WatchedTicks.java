package io.alphapanda.services.marketfeed;

import io.alphapanda.domain.instrument.Instrument;
import java.util.Optional;

/// What is known of the arrival of one instrument's ticks. One thread.
final class WatchedTicks {
    private static final long NOT_LOST = Long.MIN_VALUE;

    private final Instrument instrument;
    private long lastMicros;
    private long lostMicros = NOT_LOST;
    private boolean isFirst = true;
    private boolean isSilent;
    private long silences;
    private long gaps;
    private long late;
    private long lateTold;

    WatchedTicks(Instrument instrument, long nowMicros) {
        this.instrument = instrument;
        lastMicros = nowMicros;
    }

    Instrument instrument() {
        return instrument;
    }

    /// Its session does not run: nobody misses anything.
    void rest(long nowMicros) {
        lastMicros = nowMicros;
        isSilent = false;
        if (lostMicros != NOT_LOST) {
            lostMicros = nowMicros;
        }
    }

    /// Its source receives nothing any more; a second loss before the next tick changes nothing.
    void lose(long sinceMicros) {
        if (lostMicros == NOT_LOST) {
            lostMicros = Math.max(sinceMicros, 0);
        }
    }

    /// A tick has come; gives the gap that it ends.
    ///
    /// @param stampMicros the exchange's; 0 if it has none
    Optional<Gap> come(long micros, long stampMicros, long lateMicros) {
        // The first after a connection is a picture of what was, however old.
        if (!isFirst && stampMicros > 0 && micros - stampMicros > lateMicros) {
            late++;
        }
        lastMicros = Math.max(lastMicros, micros);
        isFirst = false;
        isSilent = false;
        long from = lostMicros;
        // One that came before the loss, and was taken only now, ends nothing.
        if (from == NOT_LOST || from >= micros) {
            return Optional.empty();
        }
        lostMicros = NOT_LOST;
        gaps++;
        return Optional.of(new Gap(instrument, from, micros));
    }

    /// Its source has been connected anew.
    void begin() {
        isFirst = true;
    }

    /// True if it has just become silent. While its source is lost, that says enough.
    boolean fallsSilent(long nowMicros, long silentMicros) {
        if (isSilent || lostMicros != NOT_LOST || nowMicros - lastMicros < silentMicros) {
            return false;
        }
        isSilent = true;
        silences++;
        return true;
    }

    /// True from then on until it speaks.
    boolean isSilent() {
        return isSilent;
    }

    /// True once after each time that ticks were late.
    boolean hasLateNews() {
        boolean isNews = late > lateTold;
        lateTold = late;
        return isNews;
    }

    long lastMicros() {
        return lastMicros;
    }

    long silences() {
        return silences;
    }

    long gaps() {
        return gaps;
    }

    long late() {
        return late;
    }
}
