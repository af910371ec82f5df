package io.alphapanda.app.run;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.eventlog.hosting.DeskPlan;
import io.alphapanda.eventlog.hosting.Door;
import io.alphapanda.eventlog.hosting.Source;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.services.brokertrading.BrokerLink;
import io.alphapanda.services.brokertrading.BrokerPort;
import io.alphapanda.services.brokertrading.LinkLimits;
import io.alphapanda.trading.gateway.GatewayEpoch;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/// The accounts of a run that trade at a broker: a link for each, in a life that no process had before.
///
/// It is a source that starts before the market and tells one thing: which epochs have begun. So nothing is decided
/// in a life that nobody has named.
final class LiveAccounts implements Source {
    private static final long MILLIS_PER_SECOND = 1_000;

    private final Map<Scope, BrokerPort> ports;
    private final Map<Scope, Long> epochs = new HashMap<>();

    LiveAccounts(Map<Scope, BrokerPort> ports) {
        this.ports = new LinkedHashMap<>(ports);
    }

    /// Takes note of the epochs that a log knows, before the run.
    void see(Envelope event) {
        if (event.data() instanceof OrderPlaced placed) {
            epochs.merge(event.scope(), placed.epoch(), Math::max);
        } else if (event.data() instanceof ControlCommand command
                && command.action() == ControlCommand.Action.EPOCH_BEGUN) {
            for (Scope account : ports.keySet()) {
                GatewayEpoch known = new GatewayEpoch(account);
                if (known.begins(command)) {
                    epochs.merge(account, known.number(), Math::max);
                }
            }
        }
    }

    /// Adds a link for each account, which begins at the end of the log.
    void join(DeskPlan plan, long position) {
        for (Map.Entry<Scope, BrokerPort> account : ports.entrySet()) {
            long epoch = Math.max(epochs.getOrDefault(account.getKey(), GatewayEpoch.FIRST) + 1,
                    System.currentTimeMillis() / MILLIS_PER_SECOND);
            epochs.put(account.getKey(), epoch);
            new BrokerLink(account.getKey(), epoch, position, account.getValue(), LinkLimits.STANDARD,
                    System::nanoTime, new SplittableRandom(epoch)).joins(plan);
        }
    }

    boolean isEmpty() {
        return ports.isEmpty();
    }

    @Override
    public String name() {
        return "lives";
    }

    @Override
    public void start(Door door) {
        for (Scope account : ports.keySet()) {
            String part = GatewayEpoch.SERVICE + ":" + account;
            begin(door, part, new ControlCommand(ControlCommand.Action.EPOCH_BEGUN, part,
                    Long.toString(epochs.getOrDefault(account, GatewayEpoch.FIRST))));
        }
    }

    private void begin(Door door, String part, ControlCommand epoch) {
        try {
            door.admitForReceipt(name(), Scope.SYSTEM, part, epoch).awaitDurable();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new LogFailure("the run was told to end before " + part + " could begin its life", hurry);
        }
    }

    @Override
    public void stop() {
        // It has said what it had to say.
    }
}
