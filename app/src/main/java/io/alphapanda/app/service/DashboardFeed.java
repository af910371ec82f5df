package io.alphapanda.app.service;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.eventlog.hosting.DeskPlan;
import io.alphapanda.eventlog.part.Fittings;
import io.alphapanda.eventlog.part.PartName;
import io.alphapanda.eventlog.part.PartPlan;
import io.alphapanda.eventlog.shared.SharedEventLog;
import io.alphapanda.redis.cache.RedisReadCache;
import io.alphapanda.redis.stream.RedisSettings;
import io.alphapanda.services.readcache.CacheFeed;
import java.util.List;
import java.util.Set;

/// Keeps the newest prices, positions, portfolios and signals under the keys of the seeds in Redis, for whoever wants
/// to look without reading the log. It decides nothing.
final class DashboardFeed implements Fittings, AutoCloseable {
    static final PartName NAME = new PartName("dashboard-feed", "all");
    private final RedisReadCache cache;
    private final Set<Subscription> topics;

    /// @param redis where the cache is; a namespace of one's own stands in front of its keys
    DashboardFeed(RedisSettings redis, List<Scope> accounts) {
        cache = new RedisReadCache(redis.address(), NAME.service(), prefix(redis));
        topics = CacheFeed.topics(accounts);
    }

    private static String prefix(RedisSettings redis) {
        return redis.namespace().equals(RedisSettings.DEFAULT_NAMESPACE) ? "" : redis.namespace() + ":";
    }

    PartPlan plan() {
        return new PartPlan(NAME, List::of, this);
    }

    @Override
    public Set<Subscription> follows() {
        return topics;
    }

    @Override
    public void fit(DeskPlan plan, SharedEventLog log) {
        plan.edge("read-cache", CacheFeed.into(cache, log.startPosition(), log.endPosition()),
                topics.toArray(Subscription[]::new));
    }

    @Override
    public void close() {
        cache.close();
    }
}
