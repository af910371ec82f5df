package io.alphapanda.sandbox.page;

import io.alphapanda.sandbox.terms.Refusal;
import io.alphapanda.sandbox.wire.Json;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// The page's figures as they were drawn last.
///
/// Whoever looks when they are older than [#EVERY] draws them anew, so that however many watch, the exchange is asked no
/// more often than that, and not at all where nobody watches. Only the newest picture is kept. Safe from any thread.
public final class LatestPicture {
    /// The least time between two pictures.
    public static final Duration EVERY = Duration.ofMillis(250);

    private final Supplier<String> drawing;
    private final LongSupplier nanos;
    private String drawn = "";
    private long drawnAt;

    /// @param drawing makes a picture; a [Refusal] of it is shown in its place
    /// @param nanos a clock that only goes forward
    public LatestPicture(Supplier<String> drawing, LongSupplier nanos) {
        this.drawing = drawing;
        this.nanos = nanos;
    }

    /// The newest picture, one JSON object without line breaks.
    public synchronized String newest() {
        if (drawn.isEmpty() || nanos.getAsLong() - drawnAt >= EVERY.toNanos()) {
            drawn = pictureOrTrouble();
            drawnAt = nanos.getAsLong();
        }
        return drawn;
    }

    private String pictureOrTrouble() {
        try {
            return drawing.get();
        } catch (Refusal held) {
            return Json.print(Json.object().put("trouble", held.text()));
        }
    }
}
