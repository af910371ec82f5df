package io.alphapanda.app.service;

import io.alphapanda.app.market.RunMarket;
import io.alphapanda.eventlog.hosting.DeskPlan;
import io.alphapanda.eventlog.hosting.Door;
import io.alphapanda.eventlog.hosting.Source;
import io.alphapanda.eventlog.part.Fittings;
import io.alphapanda.eventlog.part.PartName;
import io.alphapanda.eventlog.part.PartPlan;
import io.alphapanda.eventlog.shared.SharedEventLog;
import io.alphapanda.market.feed.GateRules;
import io.alphapanda.market.feed.MarketFeed;
import io.alphapanda.services.marketfeed.FeedLife;
import io.alphapanda.services.marketfeed.LiveFeed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What the part `market-feed` tells where the market happens: its ticks, clock and statuses are said in the part's
/// commits, and its log numbers them from life to life. It decides nothing.
///
/// The market is opened when a life begins and closed when it ends, so that whoever stands by holds no connection.
final class LiveMarketFeed implements Fittings {
    static final PartName NAME = new PartName(FeedLife.SERVICE, "all");
    private final MarketMaker markets;
    private final InstantSource wall;

    LiveMarketFeed(MarketMaker markets, InstantSource wall) {
        this.markets = markets;
        this.wall = wall;
    }

    PartPlan plan() {
        return new PartPlan(NAME, List::of, this);
    }

    @Override
    public void fit(DeskPlan plan, SharedEventLog log) {
        plan.clock(wall).source(new Telling());
    }

    /// The market of one life.
    private final class Telling implements Source {
        private volatile Optional<RunMarket> market = Optional.empty();
        private volatile Optional<LiveFeed> feed = Optional.empty();

        @Override
        public String name() {
            return MarketFeed.SERVICE;
        }

        @Override
        public void start(Door door) {
            RunMarket opened = markets.openForLife();
            market = Optional.of(opened);
            LiveFeed begun = new LiveFeed(opened.name(), opened.live().orElseThrow(), opened.calendar(),
                    GateRules.USUAL, wall);
            feed = Optional.of(begun);
            begun.start(door);
        }

        @Override
        public void stop() {
            try {
                feed.ifPresent(LiveFeed::stop);
            } finally {
                market.ifPresent(Telling::close);
            }
        }

        private static void close(RunMarket opened) {
            try {
                opened.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public void pause(boolean isOn) {
            feed.ifPresent(told -> told.pause(isOn));
        }

        @Override
        public Optional<Throwable> failure() {
            return feed.flatMap(LiveFeed::failure);
        }
    }
}
