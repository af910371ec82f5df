package io.alphapanda.app.line;

import io.alphapanda.eventlog.command.OperatorCommands;
import java.util.UUID;

/// Whoever types a command.
public final class Operator {
    private Operator() {}

    /// The voice of this process: its commands are taken for nobody else's.
    public static OperatorCommands voice() {
        return new OperatorCommands(UUID.randomUUID().toString());
    }
}
