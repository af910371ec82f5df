package io.alphapanda.kafka.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RealKafkaTest {
    @Test
    void it_comes_back_after_a_kill_with_what_it_had_acknowledged() throws Exception {
        try (RealKafka kafka = RealKafka.start()) {
            Map<String, Object> client = Map.of("bootstrap.servers", kafka.bootstrapServers());
            try (Admin admin = Admin.create(client);
                    KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(client,
                            new ByteArraySerializer(),
                            new ByteArraySerializer())) {
                admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get(20,
                        TimeUnit.SECONDS);
                byte[] value = "said".getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>("kept", value)).get(20, TimeUnit.SECONDS);
                long before = kafka.pid();
                kafka.kill();
                assertThat(kafka.isRunning()).isFalse();
                kafka.restart();
                assertThat(kafka.pid()).isNotEqualTo(before);
                producer.send(new ProducerRecord<>("kept", value)).get(30, TimeUnit.SECONDS);
                TopicPartition kept = new TopicPartition("kept", 0);
                assertThat(admin.listOffsets(Map.of(kept, OffsetSpec.latest())).partitionResult(kept)
                        .get(20, TimeUnit.SECONDS).offset()).isEqualTo(2);
            }
        }
    }

    @Test
    void it_makes_no_topic_by_itself_and_refuses_a_second_life_beside_the_first() throws Exception {
        RealKafka kafka = RealKafka.shared();
        assertThatThrownBy(kafka::restart).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is running");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("never.made")).allTopicNames().get(20,
                    TimeUnit.SECONDS)).hasMessageContaining("This server does not host this topic");
            assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS)).doesNotContain("never.made");
        }
    }
}
