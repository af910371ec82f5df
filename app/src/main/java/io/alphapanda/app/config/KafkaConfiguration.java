package io.alphapanda.app.config;

import io.alphapanda.app.config.key.Key;
import io.alphapanda.app.config.key.KafkaKeys;
import io.alphapanda.app.config.key.KafkaKeys.Environment;
import io.alphapanda.app.config.source.Mistakes;
import io.alphapanda.app.reference.SeedServices;
import io.alphapanda.kafka.client.KafkaLimits;
import io.alphapanda.kafka.client.KafkaSettings;
import io.alphapanda.kafka.client.ProducerTuning;
import io.alphapanda.kafka.topics.ClusterTerms;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// How to reach Kafka or Redpanda, and for what kind of cluster topics are made.
///
/// @param client how its clients are set up
/// @param environment what topics are made for
/// @param brokers how many brokers topics are made for; empty asks the server
/// @param partitionsMultiplier by how much there are more partitions than in the registry
/// @param areAllDeadLettersSized true if the dead letters of every topic get half of its partitions
public record KafkaConfiguration(KafkaSettings client, Environment environment, Optional<Integer> brokers,
        double partitionsMultiplier, boolean areAllDeadLettersSized) {

    static KafkaConfiguration of(Settings settings, Mistakes mistakes) {
        KafkaSettings client = new KafkaSettings(settings.get(KafkaKeys.BOOTSTRAP_SERVERS),
                settings.get(KafkaKeys.CLIENT_ID), settings.get(KafkaKeys.GROUP_ID_PREFIX),
                settings.get(KafkaKeys.NAMESPACE).map(name -> name + ".").orElse(""),
                settings.get(KafkaKeys.CLIENT_PROPERTIES).map(file -> properties(file, settings, mistakes))
                        .orElse(Map.of()),
                tuning(settings, mistakes), KafkaLimits.STANDARD);
        return new KafkaConfiguration(client, settings.get(KafkaKeys.ENVIRONMENT),
                settings.get(KafkaKeys.BROKER_COUNT).map(Math::toIntExact),
                settings.get(KafkaKeys.PARTITIONS_MULTIPLIER), settings.get(KafkaKeys.DLQ_FOR_ALL));
    }

    /// For what kind of cluster topics are planned, where the server has so many brokers.
    ///
    /// @throws IllegalArgumentException if more were promised than there are, or production has one only
    public ClusterTerms terms(int brokersThere) {
        if (brokers.isPresent() && brokers.get() > brokersThere) {
            throw new IllegalArgumentException(KafkaKeys.BROKER_COUNT.name() + " says " + brokers.get()
                    + " brokers and the server has " + brokersThere
                    + "; start the others, or leave it at none");
        }
        return new ClusterTerms(environment == Environment.PRODUCTION, brokers.orElse(brokersThere),
                partitionsMultiplier, areAllDeadLettersSized);
    }

    private static ProducerTuning tuning(Settings settings, Mistakes mistakes) {
        return ProducerTuning.read(settings.get(KafkaKeys.PRODUCER_TUNING), SeedServices.names(),
                sentence -> mistakes.add(origin(settings, KafkaKeys.PRODUCER_TUNING),
                        KafkaKeys.PRODUCER_TUNING.name() + ": " + sentence));
    }

    private static Map<String, String> properties(Path file, Settings settings, Mistakes mistakes) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException | IllegalArgumentException unread) {
            mistakes.add(origin(settings, KafkaKeys.CLIENT_PROPERTIES),
                    KafkaKeys.CLIENT_PROPERTIES.name() + ": " + file
                            + " cannot be read; name a properties file, or none");
        }
        Map<String, String> properties = new TreeMap<>();
        read.stringPropertyNames().forEach(name -> properties.put(name, read.getProperty(name)));
        return properties;
    }

    private static String origin(Settings settings, Key<?> key) {
        return settings.given(key.name()).map(Setting::origin).orElse("built in");
    }
}
