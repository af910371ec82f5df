package io.alphapanda.trading.gateway;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Stateful;

/// Which life of an account's gateway this is, as the log tells it. It only grows.
public final class GatewayEpoch implements Stateful {
    /// The service whose lives are counted: everything in front of one account's venue lives and dies with it.
    public static final String SERVICE = "order-gateway";
    /// The epoch before any was told. Where nothing leaves the process it is the only one.
    public static final long FIRST = 1;

    private final Scope account;
    private long number = FIRST;

    /// The epochs of an account's gateway.
    public GatewayEpoch(Scope account) {
        this.account = account;
    }

    /// Takes note of a command; true if a new epoch begins by it.
    ///
    /// An epoch that is no number, or older than the present one, begins nothing.
    public boolean begins(ControlCommand command) {
        if (command.action() != ControlCommand.Action.EPOCH_BEGUN
                || !command.isFor(SERVICE, account.name())) {
            return false;
        }
        long told = numberOf(command);
        boolean isNew = told > number;
        number = Math.max(number, told);
        return isNew;
    }

    private static long numberOf(ControlCommand command) {
        try {
            return Long.parseLong(command.argument());
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    /// The present epoch.
    public long number() {
        return number;
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.integer("epoch", number);
    }

    @Override
    public void restore(FieldReader in) {
        number = in.integer("epoch");
    }
}
