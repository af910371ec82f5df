package io.alphapanda.app.reference;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.event.Topic.Owner;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The full names and the rules of all topics, those of an account with `{account}` in front.
public final class TopicNames {
    private static final Scope ANY = Scope.account("any");
    private static final String ACCOUNT = "{account}";

    private TopicNames() {}

    /// Its full name.
    public static String of(Topic topic) {
        return switch (topic.owner()) {
            case MARKET -> topic.nameIn(Scope.SHARED);
            case SYSTEM -> topic.nameIn(Scope.SYSTEM);
            case ACCOUNT -> ACCOUNT + topic.nameIn(ANY).substring(ANY.name().length());
        };
    }

    /// Refuses a name that no topic can have, whatever the account.
    ///
    /// @throws IllegalArgumentException listing the names there are
    public static void check(String name) {
        if (Stream.of(Topic.values()).noneMatch(topic -> isNameOf(topic, name))) {
            throw new IllegalArgumentException("there is no topic '" + name + "'; there are "
                    + Stream.of(Topic.values()).map(TopicNames::of).collect(Collectors.joining(", ")));
        }
    }

    /// What its keys are made of.
    public static String keyOf(Topic topic) {
        return switch (topic.keyRule()) {
            case INSTRUMENT -> "instrument";
            case SEGMENT -> "segment";
            case STRATEGY_INSTRUMENT -> "account:strategy:instrument";
            case STRATEGY -> "account:strategy";
            case SERVICE -> "service:shard";
        };
    }

    /// How long records are kept; empty = the newest of each key.
    public static String kept(Optional<Duration> retention) {
        return retention.map(kept -> kept.toDays() > 0 ? kept.toDays() + " d" : kept.toHours() + " h")
                .orElse("newest of each key");
    }

    private static boolean isNameOf(Topic topic, String name) {
        String full = of(topic);
        return topic.owner() == Owner.ACCOUNT
                ? name.indexOf('.') > 0
                        && name.substring(name.indexOf('.')).equals(full.substring(ACCOUNT.length()))
                : name.equals(full);
    }
}
