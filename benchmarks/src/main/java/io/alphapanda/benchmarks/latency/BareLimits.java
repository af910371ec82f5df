package io.alphapanda.benchmarks.latency;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// The limits: one hop between two threads through the usual queue at the same rate, and one write that is forced to the
/// same disk at the same rate of orders.
final class BareLimits {
    private static final double SECONDS_MAX = 5;
    private static final int QUEUED_MAX = 65_536;
    private static final int WRITTEN_BYTES = 4_096;
    private static final long LAST = -1;

    private final LatencySettings settings;

    BareLimits(LatencySettings settings) {
        this.settings = settings;
    }

    /// From before the queue to behind it. The first half is to warm up.
    Spans hop() throws InterruptedException {
        BlockingQueue<Long> queue = new ArrayBlockingQueue<>(QUEUED_MAX);
        Spans spans = new Spans();
        long count = Math.round(settings.rate() * Math.min(SECONDS_MAX, settings.seconds()));
        Thread taker = Thread.ofPlatform().name("bare-taker").start(() -> take(queue, count / 2, spans));
        long start = System.nanoTime();
        for (long i = 0; i < count; i++) {
            settings.pace().await(start + i * settings.stepNanos());
            queue.put(System.nanoTime());
        }
        queue.put(LAST);
        taker.join();
        return spans;
    }

    private static void take(BlockingQueue<Long> queue, long unmeasured, Spans spans) {
        try {
            long number = 0;
            for (long sent = queue.take(); sent != LAST; sent = queue.take()) {
                if (number++ >= unmeasured) {
                    spans.add(System.nanoTime() - sent);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// A page written and forced.
    Spans force(Path folder) throws IOException {
        Spans spans = new Spans();
        ByteBuffer page = ByteBuffer.allocateDirect(WRITTEN_BYTES);
        Path file = folder.resolve("bare");
        double rate = (double) settings.rate() / settings.between();
        long count = Math.max(1, Math.round(rate * Math.min(SECONDS_MAX, settings.seconds())));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE)) {
            long start = System.nanoTime();
            for (long i = 0; i < count; i++) {
                settings.pace().await(start + Math.round(i * 1e9 / rate));
                long began = System.nanoTime();
                page.clear();
                while (page.hasRemaining()) {
                    channel.write(page);
                }
                channel.force(false);
                spans.add(System.nanoTime() - began);
            }
        } finally {
            Files.deleteIfExists(file);
        }
        return spans;
    }
}
