package io.alphapanda.app.board;

import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.marketdata.FeedStatus;
import java.util.List;

/// The whole desk at a moment.
///
/// @param micros market time, in microseconds of UTC; 0 before the first event
/// @param ticks ticks seen
/// @param bars bars seen, those built from ticks included
/// @param events events seen, saved state left out
/// @param feeds the newest word of each feed
/// @param paused the strategies that are paused by name
/// @param failures failures seen
/// @param errors the newest failures, oldest first
public record DeskPicture(long micros, long ticks, long bars, long events, List<PriceLine> prices,
        List<AccountPicture> accounts, List<FeedStatus> feeds, List<PausedStrategy> paused, long failures,
        List<SystemError> errors) {
    /// The feed under whose name a run tells that it goes on, and that it has stopped.
    public static final String RUN = "run";

    /// True if the newest word of the run is that it has stopped; one that was killed does not say so.
    public boolean hasStoppedInOrder() {
        return feeds.stream()
                .anyMatch(feed -> feed.feed().equals(RUN) && feed.state() == FeedStatus.State.STOPPED);
    }
}
