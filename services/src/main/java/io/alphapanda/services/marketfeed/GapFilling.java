package io.alphapanda.services.marketfeed;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.FeedStatus.Count;
import io.alphapanda.services.marketfeed.Backfill.Filled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides which minutes of a gap are told, and counts what became of each gap. One thread.
///
/// Only whole minutes are: a minute that was seen in part has its bar already. And only while no later bar of the instrument
/// has closed, so that its bars stay in order; candles that come after that are counted, and left out.
final class GapFilling {
    private final Optional<Backfill> backfill;
    private long filled;
    private long tooShort;
    private long tooMany;
    private long tooLate;
    private long failed;
    private long bars;

    /// @param backfill empty where there is no history
    GapFilling(Optional<Backfill> backfill) {
        this.backfill = backfill;
    }

    void start(Runnable bell) {
        backfill.ifPresent(thread -> thread.start(bell));
    }

    void stop() {
        backfill.ifPresent(Backfill::stop);
    }

    /// A gap has ended.
    void ask(Gap gap) {
        if (backfill.isEmpty()) {
            return;
        }
        if (!gap.hasWholeMinutes()) {
            tooShort++;
        } else if (!backfill.get().ask(gap)) {
            tooMany++;
        }
    }

    /// What to tell of a gap that is done with; empty if none is.
    Optional<Answer> poll(long nowMicros) {
        return backfill.flatMap(Backfill::poll).map(done -> answer(done, nowMicros));
    }

    /// @param bars to tell, in order
    /// @param words for people
    record Answer(List<Bar> bars, String words) {}

    private Answer answer(Filled done, long nowMicros) {
        if (done.failure().isPresent()) {
            failed++;
            return new Answer(List.of(),
                    "stays missing: " + done.gap() + ": its candles could not be read: "
                            + done.failure().get());
        }
        if (nowMicros >= done.gap().orderedUntilMicros()) {
            tooLate++;
            return new Answer(List.of(), "stays missing: " + done.gap() + ": its " + done.bars().size()
                    + " candles came after its next minute had ended");
        }
        filled++;
        bars += done.bars().size();
        return new Answer(done.bars(), "filled: " + done.gap() + ": " + done.bars().size()
                + " minutes from candles; those seen in part, and longer bars, stay as they are");
    }

    /// By name; those that are zero are absent.
    List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        add(counts, "gaps filled", filled);
        add(counts, "bars from candles", bars);
        add(counts, "gaps within a minute", tooShort);
        add(counts, "gaps beyond the backfill limit", tooMany);
        add(counts, "candles too late", tooLate);
        add(counts, "candles not read", failed);
        return counts;
    }

    private static void add(List<Count> counts, String name, long value) {
        if (value > 0) {
            counts.add(new Count(name, value));
        }
    }
}
