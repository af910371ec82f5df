package io.alphapanda.app.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.ControlCommand.Action;
import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.trading.gateway.OrderGateway;

/// Deciders with bugs on purpose: the contract must find each.
final class Planted {
    private Planted() {}

    /// Counts events, and says so now and then; the count is in no snapshot.
    static final class Forgets extends PassingOn {
        private long seen;

        Forgets() {
            super(new OrderGateway(HostileStream.ACCOUNT));
        }

        @Override
        public void on(Envelope event, Outbox out) {
            super.on(event, out);
            if (++seen % 7 == 0) {
                out.emit(Scope.SYSTEM, "forgetful:all", new ControlCommand(Action.CANCEL_ALL));
            }
        }
    }

    /// Remembers events of an earlier life when it is restored.
    static final class Mixes extends PassingOn {
        private final List<String> keys = new ArrayList<>();

        Mixes() {
            super(new OrderGateway(HostileStream.ACCOUNT));
        }

        @Override
        public void on(Envelope event, Outbox out) {
            super.on(event, out);
            keys.add(event.key());
        }

        @Override
        public void snapshot(FieldWriter out) {
            super.snapshot(out);
            out.list("keys", keys, (writer, key) -> writer.text("key", key));
        }

        @Override
        public void restore(FieldReader in) {
            super.restore(in);
            keys.addAll(in.list("keys", key -> key.text("key")));
        }
    }

    /// Lets the order of a hash table into its outputs.
    static final class Shuffles extends PassingOn {
        private final Map<Object, String> seen = new HashMap<>();

        Shuffles() {
            super(new OrderGateway(HostileStream.ACCOUNT));
        }

        @Override
        public void on(Envelope event, Outbox out) {
            super.on(event, out);
            seen.put(new Object(), event.id().toString());
            out.emit(Scope.SYSTEM, "shuffles:all",
                    new SystemError("shuffles", "all", "NONE", String.join(" ", seen.values())));
        }
    }

    static Decider forgets() {
        return new Forgets();
    }

    static Decider mixes() {
        return new Mixes();
    }

    static Decider shuffles() {
        return new Shuffles();
    }
}
