package io.alphapanda.schemas.contract;

import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.event.Topic.Owner;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which kind of event each topic carries, by full names: what the accounts have, and the dead letters of all.
public final class TopicPayloads {
    private static final String DEAD_LETTERS = ".dlq";

    private TopicPayloads() {}

    /// The topics of a desk with these accounts.
    public static SortedMap<String, EventType> of(Collection<Scope> accounts) {
        SortedMap<String, EventType> payloads = new TreeMap<>();
        for (Topic topic : Topic.values()) {
            switch (topic.owner()) {
                case MARKET -> add(topic, Scope.SHARED, payloads);
                case SYSTEM -> add(topic, Scope.SYSTEM, payloads);
                case ACCOUNT -> accounts.forEach(account -> add(topic, account, payloads));
            }
        }
        return payloads;
    }

    /// A dead letter stands behind the topic that it comes from, and never on the topic of all dead letters.
    private static void add(Topic topic, Scope scope, SortedMap<String, EventType> payloads) {
        if (topic.payload() == EventType.DEAD_LETTER) {
            return;
        }
        payloads.put(topic.nameIn(scope), topic.payload());
        if (topic.owner() != Owner.SYSTEM) {
            payloads.put(topic.nameIn(scope) + DEAD_LETTERS, EventType.DEAD_LETTER);
        }
    }
}
