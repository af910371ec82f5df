package io.alphapanda.app.line;

import io.alphapanda.app.Main;
import io.alphapanda.app.brokers.Brokers;
import io.alphapanda.app.testing.Printed;
import io.alphapanda.domain.control.DeadLetter;
import io.alphapanda.domain.control.Heartbeat;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.shared.TopicScan;
import io.alphapanda.eventlog.testing.MemoryServer;
import io.alphapanda.eventlog.testing.MemoryTopicStore;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A desk whose log is on a server in memory, and a person who types commands to it.
public final class MemoryDesk {
    /// The account it trades for.
    public static final Scope PAPER = Scope.account("paper");
    private static final String LETTERS = "paper.orders.filled.dlq";

    private final MemoryServer server = new MemoryServer(2);
    private long written;

    /// What came of a command.
    public Printed type(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.commandLine(Brokers.SHIPPED, _ -> Optional.of(line()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err)).execute(arguments);
        return new Printed(exitCode, out.toString(), err.toString());
    }

    private ServerLine line() {
        return new ServerLine(scan(), Set.of(LETTERS, "market.ticks.dlq"), 1_000, () -> 0, () -> {
            // The server lives as long as the test.
        });
    }

    private TopicScan scan() {
        return new TopicScan(new MemoryTopicStore(server), new JsonRecords(), "here/1",
                Duration.ofSeconds(5));
    }

    /// A record of the account that a service could not process.
    public Envelope letter(String service, String record) {
        return write(PAPER, PAPER + ":trend:NSE:INFY", service,
                new DeadLetter(Topic.ORDERS_FILLED, service, "no price at all", record));
    }

    /// A part says that it lived so many seconds ago.
    public void beat(Heartbeat beat, long secondsAgo) {
        long micros = Now.micros() - secondsAgo * 1_000_000;
        append(Envelope.input(beat.service(), Scope.SYSTEM, beat.part(), micros, ++written, beat));
    }

    private Envelope write(Scope scope, String key, String source, Event data) {
        written++;
        return append(Envelope.input(source, scope, key, written * 1_000_000, written, data));
    }

    private Envelope append(Envelope event) {
        scan().append(event);
        return event;
    }

    /// Everything on a topic.
    public List<Envelope> on(String topic) {
        List<Envelope> events = new ArrayList<>();
        scan().read(List.of(topic), events::add);
        return events;
    }
}
