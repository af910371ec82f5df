package io.alphapanda.eventlog.command;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;

/// Makes events of what one person says to a desk from one process. One thread.
///
/// Each process has a key of its own and counts from 1, so that no command is taken for a repetition of another
/// process's, whatever their clocks say.
public final class OperatorCommands {
    /// The source of such commands.
    public static final String SOURCE = "operator";

    private final String key;
    private long said;

    /// @param instance tells this process from all others, ever: as `host/pid/begun`
    public OperatorCommands(String instance) {
        key = SOURCE + ":" + instance;
    }

    /// A command as an event.
    public Envelope make(ControlCommand command, long nowMicros) {
        return Envelope.input(SOURCE, Scope.SYSTEM, key, nowMicros, ++said, command);
    }
}
