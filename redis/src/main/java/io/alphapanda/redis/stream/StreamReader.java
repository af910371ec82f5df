package io.alphapanda.redis.stream;

import static io.alphapanda.redis.stream.DeskKeys.bytes;

import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.shared.PlacedRecord;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.redis.server.RedisLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;

/// Reads streams from positions that it keeps itself.
///
/// What was trimmed is asked for in the same step as the records, so that a gap is never taken for the end of what
/// went before it.
final class StreamReader implements TopicReader {
    /// How long one question waits at the server, whatever the caller's patience.
    static final int BLOCK_MILLIS_MAX = 1_000;
    /// How many records of one stream an answer holds at most; fewer where they are large.
    static final int COUNT_MAX = 2_048;
    private static final int COUNT_FIRST = 16;
    /// Answers larger than this make the next question more modest; the small ones make it bolder.
    private static final long ANSWER_BYTES_MAX = 4L << 20;

    private final RedisLine line;
    private final DeskKeys keys;
    private final StreamBounds bounds;
    private final Map<Partition, Cursor> cursors = new HashMap<>();
    private final Map<String, Cursor> byStream = new HashMap<>();
    private int count = COUNT_FIRST;

    /// How far one partition has been read, and whether it was seen that nothing is missing up to its end.
    private static final class Cursor {
        private final Partition partition;
        private final byte[] stream;
        private long next;
        private boolean isAtEnd;

        private Cursor(Partition partition, byte[] stream, long next) {
            this.partition = partition;
            this.stream = stream;
            this.next = next;
        }
    }

    StreamReader(RedisLine line, DeskKeys keys) {
        this.line = line;
        this.keys = keys;
        this.bounds = new StreamBounds(line, keys);
    }

    @Override
    public void from(Partition partition, long offset) {
        Cursor cursor = new Cursor(partition, keys.stream(partition), offset);
        cursors.put(partition, cursor);
        byStream.put(DeskKeys.text(cursor.stream), cursor);
    }

    @Override
    public long position(Partition partition) {
        return cursor(partition).next;
    }

    private Cursor cursor(Partition partition) {
        Cursor cursor = cursors.get(partition);
        if (cursor == null) {
            throw new IllegalStateException(partition + " is not being read; say from where first");
        }
        return cursor;
    }

    @Override
    public List<PlacedRecord> poll(Set<Partition> wanted, Duration patience) {
        List<Cursor> asked = wanted.stream().sorted().map(this::cursor).toList();
        if (asked.isEmpty()) {
            await(patience);
            return List.of();
        }
        try {
            List<PlacedRecord> found = readNow(asked);
            if (!found.isEmpty() || patience.isZero()) {
                return found;
            }
            return readNext(asked, Math.clamp(patience.toMillis(), 1, BLOCK_MILLIS_MAX));
        } catch (TopicReader.Expired expired) {
            throw expired;
        } catch (LogFailure failure) {
            cursors.values().forEach(cursor -> cursor.isAtEnd = false);
            throw failure;
        }
    }

    private static void await(Duration patience) {
        try {
            Pause.real().forNanos(patience.toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<PlacedRecord> readNow(List<Cursor> asked) {
        List<?> answers = line.ask("reading " + asked.getFirst().partition + " and others", redis -> {
            redis.sendCommand(Command.MULTI);
            askForTrimmed(redis, asked);
            redis.sendCommand(Command.XREAD, readArguments(asked, 0));
            redis.sendCommand(Command.EXEC);
            return (List<?>) RedisLine.answers(redis, 4).getLast();
        });
        List<PlacedRecord> found = taken(asked, answers.getFirst(), answers.getLast());
        if (found.isEmpty()) {
            passGaps(asked.stream().filter(cursor -> !cursor.isAtEnd).toList());
        }
        return found;
    }

    private List<PlacedRecord> readNext(List<Cursor> asked, int blockMillis) {
        List<Object> answers = line.ask("waiting for " + asked.getFirst().partition + " and others",
                redis -> {
                    redis.sendCommand(Command.XREAD, readArguments(asked, blockMillis));
                    askForTrimmed(redis, asked);
                    return RedisLine.answers(redis, 2);
                });
        return taken(asked, answers.getLast(), answers.getFirst());
    }

    private void askForTrimmed(Connection redis, List<Cursor> asked) {
        List<byte[]> arguments = new ArrayList<>(List.of(keys.trimmed()));
        asked.forEach(cursor -> arguments.add(bytes(cursor.partition.toString())));
        redis.sendCommand(Command.HMGET, arguments.toArray(byte[][]::new));
    }

    private byte[][] readArguments(List<Cursor> asked, int blockMillis) {
        List<byte[]> arguments = new ArrayList<>();
        if (blockMillis > 0) {
            arguments.addAll(List.of(bytes("BLOCK"), bytes(blockMillis)));
        }
        arguments.addAll(List.of(bytes("COUNT"), bytes(count), bytes("STREAMS")));
        asked.forEach(cursor -> arguments.add(cursor.stream));
        asked.forEach(cursor -> arguments.add(bytes(StreamId.before(cursor.next))));
        return arguments.toArray(byte[][]::new);
    }

    private List<PlacedRecord> taken(List<Cursor> asked, Object trimmed, @Nullable Object streams) {
        List<?> newestGone = (List<?>) trimmed;
        for (int i = 0; i < asked.size(); i++) {
            @Nullable Object gone = newestGone.get(i);
            if (gone != null && StreamId.offset(DeskKeys.text(gone)) >= asked.get(i).next) {
                throw new Expired(asked.get(i).partition, asked.get(i).next);
            }
        }
        List<PlacedRecord> found = new ArrayList<>();
        long bytes = 0;
        if (streams != null) {
            for (Object stream : (List<?>) streams) {
                bytes += take((List<?>) stream, found);
            }
        }
        adapt(found.size(), bytes);
        return found;
    }

    private long take(List<?> stream, List<PlacedRecord> found) {
        Cursor cursor = Objects.requireNonNull(byStream.get(DeskKeys.text(stream.getFirst())));
        long bytes = 0;
        for (Object entry : (List<?>) stream.getLast()) {
            List<?> idAndFields = (List<?>) entry;
            long offset = StreamId.offset(DeskKeys.text(idAndFields.getFirst()));
            StoredRecord record = StreamFields.read(cursor.partition.topic(),
                    (List<?>) idAndFields.getLast());
            found.add(new PlacedRecord(new Place(cursor.partition, offset), record));
            cursor.next = offset + 1;
            cursor.isAtEnd = false;
            bytes += record.value().length;
        }
        return bytes;
    }

    private void adapt(int records, long bytes) {
        if (bytes > ANSWER_BYTES_MAX) {
            count = Math.max(1, count / 2);
        } else if (records >= count && bytes < ANSWER_BYTES_MAX / 4) {
            count = Math.min(COUNT_MAX, count * 2);
        }
    }

    // Where nothing follows, what once did has been replaced by newer records of its keys, or never was.
    private void passGaps(List<Cursor> unsure) {
        if (unsure.isEmpty()) {
            return;
        }
        List<StreamBounds.Bounds> found = bounds.of(unsure.stream().map(cursor -> cursor.partition).toList(),
                unsure.stream().map(cursor -> Optional.of(cursor.next)).toList());
        for (int i = 0; i < unsure.size(); i++) {
            Cursor cursor = unsure.get(i);
            long end = found.get(i).end();
            if (end < cursor.next) {
                throw new LogFailure(cursor.partition + " ends at " + end + ", before " + cursor.next
                        + ", which was already read: Redis has lost records that it had confirmed; it must run"
                        + " with appendonly yes and appendfsync always");
            }
            if (found.get(i).isNothingFrom()) {
                cursor.next = end;
                cursor.isAtEnd = true;
            }
        }
    }

    @Override
    public void close() {
        line.close();
    }
}
