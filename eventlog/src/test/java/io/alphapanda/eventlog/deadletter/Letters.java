package io.alphapanda.eventlog.deadletter;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.DeadLetter;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.position.AccountValue;
import io.alphapanda.domain.position.PnlSnapshot;
import io.alphapanda.eventlog.codec.EnvelopeJson;

/// Dead letters to try things with.
final class Letters {
    static final Scope PAPER = Scope.account("paper");
    static final Scope ZERODHA = Scope.account("zerodha");
    static final String KEY = "paper:trend";

    private Letters() {}

    /// An event that somebody could not process.
    static Envelope record(long number) {
        return Envelope.input("portfolio-manager", PAPER, KEY, number, number, pnl(number));
    }

    static Event pnl(long number) {
        Money money = new Money(number);
        return new PnlSnapshot(new AccountValue(money, money, money, money, money, money));
    }

    /// The letter of an event.
    static Envelope of(Envelope record, String service, long micros) {
        return letter(record.scope(), record.topic(), service, EnvelopeJson.toJson(3, record), micros);
    }

    static Envelope raw(String text, long micros) {
        return letter(PAPER, Topic.PNL_SNAPSHOTS, "door", text, micros);
    }

    static Envelope letter(Scope scope, Topic origin, String service, String text, long micros) {
        return Envelope.input(service, scope, KEY, micros, micros,
                new DeadLetter(origin, service, "it does not fit", text));
    }

    static Envelope command(ControlCommand.Action action, String target, String argument, long micros) {
        return Envelope.input("operator", Scope.SYSTEM, "operator:test", micros, micros,
                new ControlCommand(action, target, argument));
    }
}
