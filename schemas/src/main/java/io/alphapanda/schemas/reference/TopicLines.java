package io.alphapanda.schemas.reference;

import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where an event travels, who says it, and how long it is kept: the contract between services.
final class TopicLines {
    private static final Scope ACCOUNT = Scope.account("account");

    private TopicLines() {}

    static Stream<String> of(EventType type) {
        return type == EventType.DEAD_LETTER
                ? Stream.of(
                        "- the name of the topic that it was on, with `.dlq` behind it: `market.ticks.dlq`,"
                                + " `{account}.orders.filled.dlq`. Published by whoever could not process the record, kept "
                                + kept(Topic.ACCOUNT_DEAD_LETTERS) + ".")
                : Stream.of(Topic.values()).filter(topic -> topic.payload() == type).map(TopicLines::line);
    }

    private static String line(Topic topic) {
        return "- `" + name(topic) + "`: published by " + publishers(topic) + "; key "
                + topic.keyRule().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", "
                + topic.partitions()
                + (topic.partitions() == 1 ? " partition" : " partitions") + ", kept " + kept(topic) + ".";
    }

    private static String name(Topic topic) {
        return switch (topic.owner()) {
            case MARKET -> topic.nameIn(Scope.SHARED);
            case SYSTEM -> topic.nameIn(Scope.SYSTEM);
            case ACCOUNT -> "{account}" + topic.nameIn(ACCOUNT).substring(ACCOUNT.name().length());
        };
    }

    private static String publishers(Topic topic) {
        return topic.publishers().contains("*") ? "any service"
                : topic.publishers().stream().sorted().map(service -> "`" + service + "`")
                        .collect(Collectors.joining(", "));
    }

    private static String kept(Topic topic) {
        return topic.retention().map(TopicLines::shown).orElse("as the newest of each key");
    }

    private static String shown(Duration retention) {
        return retention.toDays() > 0 ? "for " + retention.toDays() + " d"
                : "for " + retention.toHours() + " h";
    }
}
