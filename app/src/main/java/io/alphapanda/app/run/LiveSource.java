package io.alphapanda.app.run;

import io.alphapanda.app.market.RunMarket;
import io.alphapanda.domain.marketdata.FeedStatus.Count;
import io.alphapanda.eventlog.hosting.Door;
import io.alphapanda.market.feed.GateRules;
import io.alphapanda.services.marketfeed.LiveFeed;
import io.alphapanda.services.marketfeed.LiveMarket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Hands a market to the desk as it happens.
final class LiveSource implements RunSource {
    private final LiveFeed feed;

    LiveSource(RunMarket market, LiveMarket live) {
        feed = new LiveFeed(market.name(), live, market.calendar(), GateRules.USUAL, InstantSource.system());
    }

    @Override
    public String name() {
        return feed.name();
    }

    @Override
    public void start(Door door) {
        feed.start(door);
    }

    @Override
    public void stop() {
        feed.stop();
    }

    @Override
    public void pause(boolean isOn) {
        feed.pause(isOn);
    }

    @Override
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        return feed.awaitEnd(patience);
    }

    @Override
    public Optional<Throwable> failure() {
        return feed.failure();
    }

    @Override
    public List<Count> counts() {
        return feed.gateCounts();
    }
}
