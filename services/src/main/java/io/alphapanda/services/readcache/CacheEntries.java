package io.alphapanda.services.readcache;

import static io.alphapanda.services.readcache.CacheKeys.Stage.MARKET_TICKS;
import static io.alphapanda.services.readcache.CacheKeys.Stage.ORDERS;
import static io.alphapanda.services.readcache.CacheKeys.Stage.PORTFOLIO_UPDATES;
import static io.alphapanda.services.readcache.CacheKeys.Stage.SIGNALS;
import static io.alphapanda.services.readcache.CacheKeys.Stage.SIGNALS_REJECTED;
import static io.alphapanda.services.readcache.CacheKeys.Stage.SIGNALS_VALIDATED;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.position.PortfolioUpdated;
import io.alphapanda.domain.position.PositionUpdated;
import io.alphapanda.domain.signal.TradingSignal;
import io.alphapanda.domain.verdict.RejectedSignal;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.eventlog.codec.EnvelopeJson;
import io.alphapanda.services.readcache.CacheChange.Count;
import io.alphapanda.services.readcache.CacheChange.Document;
import io.alphapanda.services.readcache.CacheKeys.Stage;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What each kind of event changes in the cache. A document is the event itself, as `log cat` shows it, so that
/// whoever reads it can also ask why.
final class CacheEntries {
    /// How long the newest event of a stage is shown when none follows.
    static final Duration NEWEST_KEPT = Duration.ofMinutes(5);
    /// How long the trades of a day are counted.
    static final Duration TRADES_KEPT = Duration.ofDays(2);

    private CacheEntries() {}

    static Set<Subscription> topics(Collection<Scope> accounts) {
        Subscription.Subscriptions topics = Subscription.of(Scope.SHARED, List.of(Topic.TICKS, Topic.CLOCK));
        for (Scope account : accounts) {
            topics = topics.and(account, Topic.SIGNALS_RAW, Topic.SIGNALS_VALIDATED, Topic.SIGNALS_REJECTED,
                    Topic.ORDERS_SUBMITTED, Topic.ORDERS_PARTIALLY_FILLED, Topic.ORDERS_FILLED,
                    Topic.POSITIONS_UPDATED, Topic.PORTFOLIO);
        }
        return topics.all();
    }

    static List<CacheChange> of(Envelope event) {
        return switch (event.data()) {
            case Tick tick
                    -> staged(MARKET_TICKS, event, document(CacheKeys.lastPrice(tick.instrument()), event));
            case TradingSignal _ -> staged(SIGNALS, event);
            case ValidatedSignal _ -> staged(SIGNALS_VALIDATED, event);
            case RejectedSignal _ -> staged(SIGNALS_REJECTED, event);
            case OrderPlaced _ -> staged(ORDERS, event);
            case Fill fill -> isFirstOfItsOrder(fill) ? List.of(new Count(
                    CacheKeys.dailyTrades(event.scope(), fill.group(), fill.executedAtMicros()), 1,
                    Optional.of(TRADES_KEPT))) : List.of();
            case PositionUpdated update -> List.of(document(
                    CacheKeys.position(event.scope(), update.group(), update.instrument()), event));
            case PortfolioUpdated update -> staged(PORTFOLIO_UPDATES, event,
                    document(CacheKeys.portfolio(event.scope(), update.group()), event));
            default -> List.of();
        };
    }

    private static boolean isFirstOfItsOrder(Fill fill) {
        return fill.cumUnits() == fill.lastUnits();
    }

    private static Document document(String key, Envelope event) {
        return new Document(key, EnvelopeJson.toJson(event), Optional.empty());
    }

    private static List<CacheChange> staged(Stage stage, Envelope event) {
        return List.of(new Document(CacheKeys.newest(stage, event.scope()), EnvelopeJson.toJson(event),
                Optional.of(NEWEST_KEPT)),
                new Count(CacheKeys.count(stage, event.scope()), 1, Optional.empty()));
    }

    private static List<CacheChange> staged(Stage stage, Envelope event, Document document) {
        return List.of(document, new Document(CacheKeys.newest(stage, event.scope()), document.json(),
                Optional.of(NEWEST_KEPT)),
                new Count(CacheKeys.count(stage, event.scope()), 1, Optional.empty()));
    }
}
