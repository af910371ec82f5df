package io.alphapanda.benchmarks.server;

import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.redis.server.RedisLine;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;

/// Jedis, one connection each way: whatever waits to be sent goes as one pipeline of XADD; XREAD of all streams.
final class BareRedis implements BareClient {
    private static final int WAITING_MAX = 16_384;
    private static final int PIPELINE_MAX = 1_000;
    private final String namespace;
    private final Connection producer;
    private final Connection consumer;
    private final BlockingQueue<byte[][]> queue = new ArrayBlockingQueue<>(WAITING_MAX);
    private final Thread sender;
    private final Map<Partition, byte[]> streams = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Partition> followed = new ArrayList<>();
    private final List<byte[]> read = new ArrayList<>();
    private volatile boolean closing;
    private volatile @Nullable RuntimeException failure;

    BareRedis(URI address, String namespace) {
        this.namespace = namespace;
        producer = new Connection(address.getHost(), address.getPort());
        consumer = new Connection(address.getHost(), address.getPort());
        sender = Thread.ofPlatform().name("bare-redis").start(this::sendAll);
    }

    @Override
    public void send(Partition partition, byte[] key, byte[] value) {
        RuntimeException broken = failure;
        if (broken != null) {
            throw new IllegalStateException("a record did not arrive", broken);
        }
        byte[] stream = streams.computeIfAbsent(partition, one -> bytes(name(one)));
        try {
            queue.put(new byte[][]{stream, bytes("*"), bytes("key"), key, bytes("value"), value,
                bytes("publisher"), bytes(PUBLISHER)});
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", stopped);
        }
    }

    private String name(Partition partition) {
        return "{" + namespace + "}:stream:" + partition;
    }

    private void sendAll() {
        List<byte[][]> pipeline = new ArrayList<>();
        try {
            while (!closing) {
                pipeline.add(queue.take());
                queue.drainTo(pipeline, PIPELINE_MAX - 1);
                pipeline.forEach(record -> producer.sendCommand(Command.XADD, record));
                RedisLine.answers(producer, pipeline.size());
                pipeline.clear();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            failure = broken;
        }
    }

    @Override
    public void follow(Collection<Partition> partitions) {
        for (Partition partition : partitions) {
            followed.add(partition);
            names.add(name(partition));
            consumer.sendCommand(Command.XREVRANGE, name(partition), "+", "-", "COUNT", "1");
            List<?> newest = (List<?>) consumer.getOne();
            read.add(newest.isEmpty() ? bytes("0") : (byte[]) ((List<?>) newest.getFirst()).getFirst());
        }
    }

    @Override
    public void poll(IntConsumer partitionOfEach) {
        List<byte[]> arguments = new ArrayList<>(List.of(bytes("BLOCK"), bytes("50"), bytes("COUNT"),
                bytes(Integer.toString(PIPELINE_MAX)), bytes("STREAMS")));
        names.forEach(name -> arguments.add(bytes(name)));
        arguments.addAll(read);
        consumer.sendCommand(Command.XREAD, arguments.toArray(byte[][]::new));
        @Nullable Object answer = consumer.getOne();
        if (answer == null) {
            return;
        }
        for (Object stream : (List<?>) answer) {
            List<?> nameAndEntries = (List<?>) stream;
            int at = names.indexOf(new String((byte[]) nameAndEntries.getFirst(), StandardCharsets.UTF_8));
            List<?> entries = (List<?>) nameAndEntries.getLast();
            read.set(at, (byte[]) Objects.requireNonNull(((List<?>) entries.getLast()).getFirst()));
            for (int i = 0; i < entries.size(); i++) {
                partitionOfEach.accept(followed.get(at).number());
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        closing = true;
        sender.interrupt();
        producer.close();
        consumer.close();
    }
}
