package io.alphapanda.eventlog.hosting;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.hosting.IncidentBook.Letter;
import io.alphapanda.eventlog.hosting.WaitingLine.Taken;
import io.alphapanda.eventlog.log.Place;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/// The only way into the log for what happens outside. Any thread; waits where the inbox has no room.
///
/// Every method throws [Inbox.Closed] when the desk no longer takes anything, and
/// `IllegalArgumentException` for an event without a key, or one that bears the name of a service that
/// decides here.
public final class Door {
    /// The source of the dead letters that are written here.
    public static final String SERVICE = "door";
    /// What the source of the dead letters of published records begins with; the part that could not read them, a
    /// colon and the topic follow.
    public static final String INTAKE = "intake:";
    /// The key of a raw record that came without one.
    public static final String NO_KEY = "no-key";

    private final Inbox inbox;
    private final IncidentBook incidents;
    private final InstantSource clock;
    private final Set<String> deciding;
    private final Map<String, LongAdder> poisonByTopic = new ConcurrentHashMap<>();
    private volatile boolean closed;

    Door(Inbox inbox, IncidentBook incidents, InstantSource clock, Set<String> deciding) {
        this.inbox = inbox;
        this.incidents = incidents;
        this.clock = clock;
        this.deciding = Set.copyOf(deciding);
    }

    /// Admits an event whose source counts its own events of each key, from 1, and knows their time.
    public void admit(Envelope event) {
        inbox.submit(counted(event));
    }

    /// The same from a source that can wait: not even market data conflates, so that its events enter the log
    /// one and all, whatever the machine's speed.
    public void admitEach(Envelope event) {
        inbox.submitKept(counted(event));
    }

    /// Admits an event that another part has published, as it stands there: it has its number and its time.
    ///
    /// @param isSaid true if that part said it in a commit, and so only once
    public void admitTaken(Envelope event, Place place, boolean isSaid) {
        refuseIfClosed();
        inbox.submitTaken(event, new Taken(place, isSaid));
    }

    private Envelope counted(Envelope event) {
        if (event.sequence() < 1) {
            throw new IllegalArgumentException("sequence of a " + event.type().wireName() + " from "
                    + event.source()
                    + " must count from 1, was " + event.sequence() + "; let the door number it instead");
        }
        return checked(event);
    }

    /// Admits an event that becomes known now, from a source that does not count.
    public void admit(String source, Scope scope, String key, Event event) {
        inbox.submit(checked(arrival(source, scope, key, event)));
    }

    /// The same for one whose sender must not be answered before it is durable.
    public Receipt admitForReceipt(String source, Scope scope, String key, Event event) {
        return inbox.submitForReceipt(checked(arrival(source, scope, key, event)));
    }

    /// Admits what `reader` makes of a raw record; false if it makes nothing, and the text is a dead letter
    /// now.
    ///
    /// @param origin the topic it is meant for; the desk's own have no dead letters, so there this throws
    public boolean admitRaw(String source, Subscription origin, String key, String raw,
            Function<String, ? extends Event> reader) {
        Envelope event;
        try {
            Event data = reader.apply(raw);
            if (data.topic() != origin.topic()) {
                throw new IllegalArgumentException("a " + data.type().wireName() + " is not for "
                        + origin.topicName());
            }
            event = arrival(source, origin.scope(), key, data);
        } catch (RuntimeException poison) {
            if (!IncidentBook.takes(origin.topic())) {
                throw poison;
            }
            putAside(source, origin, key, raw, poison);
            return false;
        }
        inbox.submit(checked(event));
        return true;
    }

    /// Puts a record aside that another part has published and nobody here can read: it is a dead letter now, and
    /// counts once, however often it is read again.
    ///
    /// @param part which part cannot read it, as `service:shard`
    /// @throws IllegalArgumentException if the topic is the desk's own, which has no dead letters
    public void putAsideTaken(String part, Subscription origin, String key, Place place, String raw,
            RuntimeException poison) {
        refuseIfClosed();
        if (!IncidentBook.takes(origin.topic())) {
            throw new IllegalArgumentException("a record of " + origin.topicName() + " cannot be read: "
                    + poison.getMessage(), poison);
        }
        poisonByTopic.computeIfAbsent(origin.topicName(), topic -> new LongAdder()).increment();
        // By topic, since a letter's number is its offset there.
        String service = part.substring(0, part.indexOf(':'));
        incidents.putAside(new Letter(INTAKE + part + ":" + origin.topicName(), service, origin,
                key.isEmpty() ? NO_KEY : key,
                place.offset() + 1,
                Optional.empty(), "at " + place + ": " + poison.getMessage(), raw));
    }

    private void putAside(String source, Subscription origin, String key, String raw,
            RuntimeException poison) {
        refuseIfClosed();
        poisonByTopic.computeIfAbsent(origin.topicName(), topic -> new LongAdder()).increment();
        incidents.putAside(
                new Letter(SERVICE, SERVICE, origin, key.isEmpty() ? NO_KEY : key, EntryStamp.UNNUMBERED,
                        Optional.empty(), "from " + source + ": " + poison, raw));
    }

    private Envelope arrival(String source, Scope scope, String key, Event event) {
        return Envelope.input(source, scope, key, EntryStamp.micros(clock), EntryStamp.UNNUMBERED, event);
    }

    private Envelope checked(Envelope event) {
        refuseIfClosed();
        event.data().topicName(event.scope());
        if (deciding.contains(event.source())) {
            throw new IllegalArgumentException("source '" + event.source()
                    + "' is a service that decides on this desk; give what comes from outside another name");
        }
        return event;
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new Inbox.Closed("the desk is stopping and admits nothing more", null);
        }
    }

    /// Admits nothing from now on.
    void close() {
        closed = true;
    }

    /// Raw records that became dead letters, by the topic they were meant for.
    public Map<String, Long> poisonByTopic() {
        Map<String, Long> counts = new TreeMap<>();
        poisonByTopic.forEach((topic, count) -> counts.put(topic, count.sum()));
        return counts;
    }
}
