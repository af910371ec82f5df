package io.alphapanda.app.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.trading.sizing.SizeRule;

/// The process that is killed: a desk over a log on the disk, and an edge that acts once on each durable fill.
///
/// Its edge keeps its own cursor: a line per fill in a file of its own, forced before `ack N` goes out. Every
/// start feeds the whole day again; what the log has is skipped.
final class KilledDesk {
    static final ProofDesk DESK = new ProofDesk(Product.NRML, new SizeRule.FixedUnits(7), 2026);
    static final String EFFECTS = "effects.txt";
    private static final int INPUTS_A_SNAPSHOT = 97;

    private KilledDesk() {}

    /// Trades the day, from wherever an earlier life ended.
    ///
    /// @param args the folder, and how many inputs go by between two waits for the disk
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int inputsAWait = Integer.parseInt(args[1]);
        try (FileEventLog log = FileEventLog.open(folder.resolve("log"));
                Edge edge = new Edge(folder.resolve(EFFECTS))) {
            Engine engine = new Engine(log, DESK.deciders(), List.of());
            edge.catchUp(log);
            say("begun " + log.endPosition());
            int fed = 0;
            for (Envelope input : DESK.wholeDay()) {
                if (engine.feed(input)) {
                    engine.drain();
                    fed++;
                    if (fed % INPUTS_A_SNAPSHOT == 0) {
                        engine.snapshot();
                    }
                    if (fed % inputsAWait == 0) {
                        edge.act(log);
                        say("step " + fed);
                    }
                }
            }
            edge.act(log);
            say("done " + log.endPosition());
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /// Acts on fills that are durable, once each, in the order of the log.
    private static final class Edge implements AutoCloseable {
        private final FileChannel file;
        private long next;

        private Edge(Path path) throws IOException {
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            String text = Files.readString(path);
            // A line that was cut off was never acknowledged.
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            file.truncate(whole.getBytes(StandardCharsets.UTF_8).length).position(file.size());
            next = whole.lines().reduce((first, last) -> last).map(line -> position(line) + 1).orElse(0L);
        }

        private void catchUp(FileEventLog log) {
            long durable = log.durablePosition();
            log.replay(next, (position, event) -> {
                if (position < durable) {
                    see(position, event);
                }
            });
            next = durable;
        }

        private void act(FileEventLog log) {
            log.awaitDurable(log.endPosition());
            for (long position = next; position < log.endPosition(); position++) {
                see(position, log.read(position));
            }
            next = log.endPosition();
        }

        private void see(long position, Envelope event) {
            if (event.data() instanceof Fill fill) {
                try {
                    ByteBuffer line = StandardCharsets.UTF_8.encode(effect(position, fill) + "\n");
                    while (line.hasRemaining()) {
                        file.write(line);
                    }
                    file.force(false);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                say("ack " + position);
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /// What the edge does about a fill at a position, as one line.
    static String effect(long position, Fill fill) {
        return position + " " + fill.execId() + " " + fill.clOrdId() + " " + fill.side() + " "
                + fill.lastUnits() + " " + fill.instrument() + " " + fill.lastPrice();
    }

    static long position(String effect) {
        return Long.parseLong(effect.substring(0, effect.indexOf(' ')));
    }
}
