package io.alphapanda.eventlog.deadletter;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.ControlCommand.Action;
import io.alphapanda.domain.control.DeadLetter;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.Redelivery;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.eventlog.codec.EnvelopeJson;
import io.alphapanda.eventlog.hosting.Door;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Every dead letter of a log with what has become of it, whatever the order in which letters and commands are shown.
/// One thread.
public final class LetterBook {
    /// How many letters are kept; of more, the oldest shown are dropped and counted.
    public static final int LETTERS_MAX = 10_000;
    private static final Comparator<Envelope> OLDEST_FIRST = Comparator
            .comparingLong(Envelope::occurredAtMicros).thenComparing(letter -> letter.id().toString());

    private final SequencedMap<EventId, Envelope> letters = new LinkedHashMap<>();
    private final Map<EventId, LetterState> settled = new HashMap<>();
    private final Map<String, Long> waivedUntil = new HashMap<>();
    private long dropped;

    /// Takes an event; those that are neither letters nor about letters are passed over.
    public void see(Envelope event) {
        if (event.data() instanceof DeadLetter) {
            letters.put(event.id(), event);
            if (letters.size() > LETTERS_MAX) {
                letters.pollFirstEntry();
                dropped++;
            }
        } else if (event.data() instanceof ControlCommand command) {
            take(command, event.occurredAtMicros());
        }
    }

    private void take(ControlCommand command, long atMicros) {
        Optional<LetterState> state = switch (command.action()) {
            case REPLAYED -> Optional.of(LetterState.REPLAYED);
            case WAIVE -> Optional.of(LetterState.WAIVED);
            default -> Optional.empty();
        };
        if (state.isEmpty()) {
            return;
        }
        if (command.argument().equals(ControlCommand.EVERYONE) && command.action() == Action.WAIVE) {
            waivedUntil.merge(command.target(), atMicros, Math::max);
        } else if (EventId.isOne(command.argument())) {
            settled.put(EventId.parse(command.argument()), state.get());
        }
    }

    /// The letters that somebody asks for, newest first.
    public List<Letter> newestFirst(LetterFilter filter) {
        return letters.values().stream().sorted(OLDEST_FIRST.reversed()).map(this::letter)
                .filter(filter::takes)
                .toList();
    }

    /// The letters whose id ends with these characters; one, if it is written whole.
    public List<Letter> ending(String idEnd) {
        List<Letter> found = new ArrayList<>();
        letters.forEach((id, event) -> {
            if (id.toString().endsWith(idEnd)) {
                found.add(letter(event));
            }
        });
        return found;
    }

    /// How many letters were dropped because there were too many.
    public long dropped() {
        return dropped;
    }

    private Letter letter(Envelope event) {
        if (!(event.data() instanceof DeadLetter content)) {
            throw new IllegalStateException("a " + event.type() + " among the letters: " + event.id());
        }
        return new Letter(event.id(), event.scope(), event.key(), event.occurredAtMicros(),
                taker(event, content), content, state(event),
                earlier(content), attempt(content));
    }

    /// A record that a part could not read was missed by all who decide there.
    private static String taker(Envelope event, DeadLetter content) {
        String source = event.source();
        if (source.startsWith(Door.INTAKE)) {
            return source.substring(Door.INTAKE.length(), source.lastIndexOf(':'));
        }
        return source.equals(Door.SERVICE) ? Redelivery.ANYONE : content.service();
    }

    private LetterState state(Envelope letter) {
        LetterState named = settled.get(letter.id());
        if (named != null) {
            return named;
        }
        boolean isWaived = isWaived(letter, ControlCommand.EVERYONE)
                || isWaived(letter, target(letter.scope()));
        return isWaived ? LetterState.WAIVED : LetterState.OPEN;
    }

    private boolean isWaived(Envelope letter, String target) {
        return waivedUntil.getOrDefault(target, Long.MIN_VALUE) >= letter.occurredAtMicros();
    }

    /// What a command about a letter of this scope names as its target.
    static String target(Scope scope) {
        return scope.name();
    }

    private static Optional<EventId> earlier(DeadLetter content) {
        return EnvelopeJson.sourceIn(content.record()).flatMap(Redelivery::ofSource).map(Redelivery::letter);
    }

    private int attempt(DeadLetter content) {
        int attempt = 1;
        Optional<EventId> before = earlier(content);
        while (before.isPresent() && attempt <= letters.size()) {
            attempt++;
            before = Optional.ofNullable(letters.get(before.get()))
                    .flatMap(event -> event.data() instanceof DeadLetter older ? earlier(older)
                            : Optional.empty());
        }
        return attempt;
    }
}
