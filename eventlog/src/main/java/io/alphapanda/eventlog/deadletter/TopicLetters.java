package io.alphapanda.eventlog.deadletter;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.shared.TopicScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// The dead letters of a log on a server.
public final class TopicLetters implements LetterStore {
    private final TopicScan scan;
    private final List<String> topics;
    private final LongSupplier nowMicros;

    /// @param scan of the server
    /// @param letterTopics every topic of dead letters that the server has
    /// @param nowMicros the wall clock, in microseconds of UTC
    public TopicLetters(TopicScan scan, Set<String> letterTopics, LongSupplier nowMicros) {
        this.scan = scan;
        this.nowMicros = nowMicros;
        topics = new ArrayList<>(letterTopics);
        topics.add(Topic.CONTROL.nameIn(Scope.SYSTEM));
    }

    @Override
    public void read(Consumer<Envelope> visitor) {
        scan.read(topics, visitor);
    }

    @Override
    public long nowMicros() {
        return nowMicros.getAsLong();
    }

    @Override
    public void append(Envelope event) {
        scan.append(event);
    }

    @Override
    public void close() {
        scan.close();
    }
}
