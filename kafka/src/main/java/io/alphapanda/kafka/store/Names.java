package io.alphapanda.kafka.store;

import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.kafka.client.KafkaSettings;
import org.apache.kafka.common.TopicPartition;

/// What the server calls topics, groups and owners: our names behind the namespace.
final class Names {
    private final String namespace;
    private final String groupPrefix;

    Names(KafkaSettings settings) {
        namespace = settings.namespace();
        groupPrefix = settings.namespace() + settings.groupPrefix() + ".";
    }

    String topic(String ours) {
        return namespace + ours;
    }

    TopicPartition partition(Partition ours) {
        return new TopicPartition(topic(ours.topic()), ours.number());
    }

    Partition partition(TopicPartition theirs) {
        return new Partition(theirs.topic().substring(namespace.length()), theirs.partition());
    }

    /// Who fences whom: one id for each part.
    String transactionalId(String part) {
        return groupPrefix + part;
    }

    /// The group whose lag shows how far the parts of a service are on topics of one role, whatever the account:
    /// `alpha-panda.risk-manager.signals`.
    String lagGroup(String part, String topic) {
        return groupPrefix + service(part) + "." + role(topic);
    }

    /// The group that keeps the bookmark of a part.
    String bookmarkGroup(String part) {
        return groupPrefix + part.replace(':', '.') + ".bookmark";
    }

    static String service(String part) {
        return part.split(":", 2)[0];
    }

    /// `market` or `system`; of an account's topic what comes behind the account: `signals`, `orders`.
    private static String role(String topic) {
        String[] words = topic.split("\\.", 3);
        return words[0].equals("market") || words[0].equals("system") || words.length == 1 ? words[0]
                : words[1];
    }
}
