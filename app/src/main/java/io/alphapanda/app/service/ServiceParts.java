package io.alphapanda.app.service;

import io.alphapanda.app.brokers.Brokers;
import io.alphapanda.app.config.AccountConfiguration;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.desk.AccountTerms;
import io.alphapanda.app.desk.DeskParts;
import io.alphapanda.app.desk.DeskTerms;
import io.alphapanda.app.market.RunMarket;
import io.alphapanda.app.server.LogServer;
import io.alphapanda.eventlog.part.Clocks;
import io.alphapanda.eventlog.part.Fittings;
import io.alphapanda.eventlog.part.Life;
import io.alphapanda.eventlog.part.PartLife;
import io.alphapanda.eventlog.part.PartName;
import io.alphapanda.eventlog.part.PartPlan;
import io.alphapanda.eventlog.part.PartSettings;
import io.alphapanda.market.feed.MarketFeed;
import io.alphapanda.services.marketfeed.FeedLife;
import io.alphapanda.services.marketfeed.Pace;
import io.alphapanda.services.marketfeed.PacedMarket;
import io.alphapanda.services.strategyrunner.TimeBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The parts of a desk that one process is to host.
final class ServiceParts implements AutoCloseable {
    private final DeskConfiguration desk;
    private final Brokers brokers;
    private final LogServer server;
    private final Clocks clocks;
    private final double speed;
    private final List<DashboardFeed> dashboards = new ArrayList<>();

    /// @param speed market seconds in a wall second, of a market that this process tells
    ServiceParts(DeskConfiguration desk, Brokers brokers, LogServer server, Clocks clocks, double speed) {
        this.desk = desk;
        this.brokers = brokers;
        this.server = server;
        this.clocks = clocks;
        this.speed = speed;
    }

    /// The parts of a service, by what begins a life of each.
    ///
    /// @param shard one share of its work, or `all`
    /// @throws IllegalArgumentException if the service has no such share here, naming those that it has
    /// @throws IOException if the market or the broker cannot be spoken to as things are; the message says what to do
    Map<PartName, Supplier<Life>> of(String service, String shard, MarketMaker market, PartSettings settings)
            throws IOException, InterruptedException {
        if (service.equals(FeedLife.SERVICE)) {
            return Map.of(LiveMarketFeed.NAME, feed(market, settings));
        }
        if (service.equals(DashboardFeed.NAME.service())) {
            return Map.of(DashboardFeed.NAME, lives(dashboard(), settings));
        }
        Map<PartName, Supplier<Life>> parts = new LinkedHashMap<>();
        StringBuilder known = new StringBuilder();
        try (RunMarket looked = market.open()) {
            DeskTerms terms = looked.terms(desk);
            Predicate<PartName> isHere = name -> name.service().equals(service)
                    && (shard.equals("all") || shard.equals(name.shard()));
            for (PartPlan plan : DeskParts.of(terms, Math.toIntExact(desk.strategyShards()),
                    account -> isHere.test(DeskParts.brokerTrading(account)) ? link(account, looked)
                            : Fittings.NONE,
                    this::budget)) {
                if (plan.name().service().equals(service)) {
                    known.append(known.isEmpty() ? "" : ", ").append(plan.name().shard());
                    if (isHere.test(plan.name())) {
                        parts.put(plan.name(), deciding(plan, settings));
                    }
                }
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("the service " + service + " has "
                    + (known.isEmpty() ? "nothing to do on this desk"
                            : "no share '" + shard + "', but " + known));
        }
        return parts;
    }

    /// Looks just before it takes the part over: a whole desk may have begun since this process did.
    private Supplier<Life> deciding(PartPlan plan, PartSettings settings) {
        Supplier<Life> lives = lives(plan, settings);
        return () -> {
            server.wholeOrParts().refusePartsAfterWhole();
            return lives.get();
        };
    }

    private Supplier<Life> lives(PartPlan plan, PartSettings settings) {
        return () -> new PartLife(server.store(), server.codec(), plan, settings, clocks);
    }

    private PartPlan dashboard() {
        DashboardFeed feed = new DashboardFeed(desk.redis(),
                desk.accounts().stream().map(AccountConfiguration::scope).toList());
        dashboards.add(feed);
        return feed.plan();
    }

    /// A market that can be made anew is told again; one that happens is recorded, from life to life.
    private Supplier<Life> feed(MarketMaker market, PartSettings settings)
            throws IOException, InterruptedException {
        try (RunMarket looked = market.open()) {
            return looked.live().isPresent()
                    ? lives(new LiveMarketFeed(market, clocks.wall()).plan(), settings)
                    : () -> told(market, settings.instance());
        }
    }

    private Life told(MarketMaker market, String publisher) {
        return new FeedLife(server.store(), server.codec(), publisher, from -> {
            RunMarket told = market.openForLife();
            MarketFeed feed = told.feed();
            feed.skipUntil(from);
            return new PacedMarket(feed::next, new Pace(speed, clocks.tickerNanos(), clocks.pause()),
                    told.openAt(from));
        });
    }

    private Optional<TimeBudget> budget() {
        return desk.timeBudget().map(budget -> new TimeBudget(budget, clocks.tickerNanos()));
    }

    private Fittings link(AccountTerms account, RunMarket market) {
        if (!account.isTrading()) {
            return Fittings.NONE;
        }
        AccountConfiguration bound = desk.accounts().stream()
                .filter(each -> each.scope().equals(account.account())).findFirst().orElseThrow();
        try {
            return new LinkedAccount(account.account(), brokers.open(bound, desk),
                    market.live().map(_ -> clocks.wall()), clocks.tickerNanos());
        } catch (IOException notNow) {
            throw new UncheckedIOException(notNow.getMessage(), notNow);
        }
    }

    /// Lets go of what its parts have besides the log.
    @Override
    public void close() {
        dashboards.forEach(DashboardFeed::close);
    }
}
