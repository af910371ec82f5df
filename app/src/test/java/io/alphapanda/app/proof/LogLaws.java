package io.alphapanda.app.proof;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic.Owner;
import io.alphapanda.domain.money.Money;

/// What must hold of every event in a log, and of every set of books beside it.
///
/// Fed with the log from its beginning, event by event.
public final class LogLaws {
    private final Function<Scope, Money> startingCash;
    /// Whose each event was.
    private final Map<EventId, Scope> ids = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<Scope, AccountLaws> accounts = new LinkedHashMap<>();
    private long lastMicros = Long.MIN_VALUE;

    /// Laws of a log whose accounts all begin with this much.
    public LogLaws(Money startingCash) {
        this(_ -> startingCash);
    }

    /// Laws of a log whose accounts begin with what this says.
    public LogLaws(Function<Scope, Money> startingCash) {
        this.startingCash = startingCash;
    }

    /// How many units were traded in all.
    long unitsTraded() {
        return accounts.values().stream().mapToLong(AccountLaws::unitsTraded).sum();
    }

    /// The books of one account, as its fills make them.
    public AccountLaws account(Scope account) {
        return accounts.computeIfAbsent(account, _ -> new AccountLaws(account, startingCash.apply(account)));
    }

    /// Takes the next event of the log.
    public void see(long position, Envelope event) {
        check(event.occurredAtMicros() >= lastMicros, "time runs back", position, event);
        lastMicros = event.occurredAtMicros();
        descends(position, event);
        if (event.type() == EventType.STATE_SNAPSHOT) {
            return;
        }
        long before = sequences.getOrDefault(event.source() + "|" + event.key(), 0L);
        check(event.sequence() == before + 1, "its sequence does not follow " + before, position, event);
        sequences.put(event.source() + "|" + event.key(), event.sequence());
        check(event.topic().isPublishedBy(event.source()), "that service may not publish there", position,
                event);
        check(event.topic().owner() == Owner.ACCOUNT == event.scope().isAccount(),
                "that topic is not its own",
                position, event);
        if (event.scope().isAccount()) {
            check(event.key().startsWith(event.scope() + ":"), "its key is not its account's", position,
                    event);
            account(event.scope()).see(position, event);
        }
    }

    /// Its cause came before it, and is the market's, the system's, or its own account's.
    private void descends(long position, Envelope event) {
        EventId cause = event.causationId();
        if (cause != null) {
            Scope whose = ids.get(cause);
            check(whose != null, "its cause is not there", position, event);
            check(whose == null || !event.scope().isAccount() || !whose.isAccount()
                    || whose.equals(event.scope()),
                    "another account caused it", position, event);
        }
        check(ids.put(event.id(), event.scope()) == null, "its id occurs twice", position, event);
    }

    static void check(boolean holds, String otherwise, long position, Envelope event) {
        if (!holds) {
            throw new AssertionError("position " + position + ": " + otherwise + ": " + event);
        }
    }

    /// Holds the books of every account's venue, portfolio and risk against the fills of the log.
    public void holdAgainst(List<Decider> deciders) {
        deciders.stream().filter(decider -> decider.service().equals("risk-manager"))
                .forEach(risk -> account(new Scope(risk.shard())).holdAgainst(deciders));
    }
}
