package io.alphapanda.app.line;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.deadletter.LetterStore;
import java.util.function.Consumer;

/// A desk whose log is on a server, as the command of another process speaks with it. One thread.
public interface DeskLine extends LetterStore {
    /// Shows the newest heartbeats, as far back as the server is asked; older ones of a part before newer ones.
    ///
    /// @throws io.alphapanda.eventlog.log.LogFailure if the server does not answer
    void heartbeats(Consumer<Envelope> visitor);

    /// The wall clock, which heartbeats bear; all else bears the market's time, as [#nowMicros] gives it.
    default long wallMicros() {
        return nowMicros();
    }
}
