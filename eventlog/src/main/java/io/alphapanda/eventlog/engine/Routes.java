package io.alphapanda.eventlog.engine;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Which deciders get which event: by topic and scope, in the order in which they were seated.
final class Routes {
    private record Route(Scope scope, List<HostedDecider> hosts) {}

    private final Map<Topic, List<Route>> byTopic = new EnumMap<>(Topic.class);

    Routes(List<HostedDecider> hosts) {
        for (Topic topic : Topic.values()) {
            byTopic.put(topic, hosts.stream().flatMap(host -> host.decider().subscriptions().stream())
                    .filter(subscription -> subscription.topic() == topic).distinct()
                    .map(subscription -> new Route(subscription.scope(), takers(hosts, subscription)))
                    .toList());
        }
    }

    private static List<HostedDecider> takers(List<HostedDecider> hosts, Subscription subscription) {
        return hosts.stream().filter(host -> host.decider().subscriptions().contains(subscription)).toList();
    }

    /// The deciders that take this event.
    List<HostedDecider> of(Envelope event) {
        List<Route> routes = byTopic.getOrDefault(event.topic(), List.of());
        for (int i = 0; i < routes.size(); i++) {
            if (routes.get(i).scope.equals(event.scope())) {
                return routes.get(i).hosts;
            }
        }
        return List.of();
    }
}
