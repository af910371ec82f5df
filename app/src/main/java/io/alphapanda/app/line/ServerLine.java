package io.alphapanda.app.line;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.deadletter.TopicLetters;
import io.alphapanda.eventlog.shared.TopicScan;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// A line to a desk over the topics of its server.
public final class ServerLine implements DeskLine {
    private final TopicScan scan;
    private final TopicLetters letters;
    private final long heartbeatsBack;
    private final Runnable letGo;

    /// @param scan of the server
    /// @param letterTopics every topic of dead letters that the server has
    /// @param heartbeatsBack how far behind the end of the heartbeats to begin, in offsets of this server
    /// @param marketMicros the newest moment that the market's clock has told, which all that is said here bears: no
    ///     command pushes time ahead of the market
    /// @param letGo lets go of the server in the end
    public ServerLine(TopicScan scan, Set<String> letterTopics, long heartbeatsBack,
            LongSupplier marketMicros,
            Runnable letGo) {
        this.scan = scan;
        this.heartbeatsBack = heartbeatsBack;
        this.letGo = letGo;
        letters = new TopicLetters(scan, letterTopics, marketMicros);
    }

    @Override
    public long wallMicros() {
        return Now.micros();
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
        letGo.run();
    }
}
