package io.alphapanda.app.line;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.deadletter.TopicLetters;
import io.alphapanda.eventlog.shared.TopicScan;
import java.util.Set;
import java.util.function.Consumer;

/// A line to a desk over the topics of its server.
public final class ServerLine implements DeskLine {
    private final TopicScan scan;
    private final TopicLetters letters;
    private final long heartbeatsBack;

    /// @param scan of the server
    /// @param letterTopics every topic of dead letters that the server has
    /// @param heartbeatsBack how far behind the end of the heartbeats to begin, in offsets of this server
    public ServerLine(TopicScan scan, Set<String> letterTopics, long heartbeatsBack) {
        this.scan = scan;
        this.heartbeatsBack = heartbeatsBack;
        letters = new TopicLetters(scan, letterTopics, Now::micros);
    }

    @Override
    public void heartbeats(Consumer<Envelope> visitor) {
        scan.readNewest(Topic.HEARTBEATS.nameIn(Scope.SYSTEM), heartbeatsBack, visitor);
    }

    @Override
    public void read(Consumer<Envelope> visitor) {
        letters.read(visitor);
    }

    @Override
    public long nowMicros() {
        return letters.nowMicros();
    }

    @Override
    public void append(Envelope event) {
        letters.append(event);
    }

    @Override
    public void close() {
        letters.close();
    }
}
