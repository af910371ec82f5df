package io.alphapanda.app.config;

import io.alphapanda.app.config.key.Nearest;
import io.alphapanda.app.config.key.RecordKeys;
import io.alphapanda.app.config.source.Mistakes;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.schemas.contract.TopicPayloads;
import io.alphapanda.schemas.record.RecordFormat;
import io.alphapanda.schemas.registry.RegistryAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How records look on a server that others read too.
///
/// @param standard the format of every topic that is not named
/// @param byTopic by the full name of a topic
/// @param registry who numbers the contracts; empty if they number themselves
public record RecordConfiguration(RecordFormat standard, Map<String, RecordFormat> byTopic,
        Optional<RegistryAddress> registry) {

    static RecordConfiguration of(Settings settings) {
        return new RecordConfiguration(settings.get(RecordKeys.CODEC),
                settings.get(RecordKeys.CODECS).orElse(Map.of()), settings.get(RecordKeys.REGISTRY_URL));
    }

    /// Every topic that is named must be one of the desk's.
    static void check(Settings settings, List<AccountConfiguration> accounts, Mistakes mistakes) {
        List<Scope> scopes = accounts.stream().map(AccountConfiguration::scope).toList();
        Collection<String> topics = TopicPayloads.of(scopes).keySet();
        settings.given(RecordKeys.CODECS.name()).ifPresent(given -> of(settings).byTopic.keySet().stream()
                .filter(topic -> !topics.contains(topic))
                .forEach(topic -> mistakes.add(given.origin(), given.written() + " names a topic '" + topic
                        + "' that this desk has not; " + Nearest.to(topic, topics)
                                .map(near -> "did you mean " + near + "?")
                                .orElse("alpha-panda log topics lists them, and ACTIVE_BROKERS the accounts"))));
    }
}
