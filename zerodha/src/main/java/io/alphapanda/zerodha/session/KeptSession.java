package io.alphapanda.zerodha.session;

import io.alphapanda.zerodha.http.Signature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The signature of whatever session a file holds at the moment: a login in another process is followed at once. Any
/// number of threads.
public final class KeptSession implements Supplier<Optional<Signature>> {
    private static final Logger LOG = LoggerFactory.getLogger(KeptSession.class);
    private static final FileTime NEVER = FileTime.fromMillis(0);

    private final SessionFile file;
    private FileTime readAt = NEVER;
    private Optional<KiteSession> session = Optional.empty();

    /// Follows a file.
    public KeptSession(SessionFile file) {
        this.file = file;
    }

    @Override
    public Optional<Signature> get() {
        return session().map(KiteSession::signature);
    }

    /// The session; empty if there is none, or none that can be opened, which is told to the log once.
    public synchronized Optional<KiteSession> session() {
        FileTime changedAt = changedAt();
        if (!changedAt.equals(readAt)) {
            readAt = changedAt;
            try {
                session = file.load();
            } catch (IOException unreadable) {
                LOG.error("there is no session with the broker: {}", unreadable.getMessage());
                session = Optional.empty();
            }
        }
        return session;
    }

    private FileTime changedAt() {
        try {
            return Files.getLastModifiedTime(file.path());
        } catch (IOException absent) {
            return NEVER;
        }
    }
}
