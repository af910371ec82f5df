package io.alphapanda.sandbox.http;

import io.alphapanda.sandbox.ticker.FrameSink;
import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A socket of the server. What fails to leave is not sent again: the connection is gone, and its close says so.
final class JettySink implements FrameSink {
    private static final Logger LOG = LoggerFactory.getLogger(JettySink.class);

    private final Session session;

    JettySink(Session session) {
        this.session = session;
    }

    @Override
    public void binary(ByteBuffer frame, Runnable sent) {
        session.sendBinary(frame, Callback.from(sent, JettySink::note));
    }

    @Override
    public void text(String frame, Runnable sent) {
        session.sendText(frame, Callback.from(sent, JettySink::note));
    }

    @Override
    public void close(int code, String reason) {
        session.close(code, reason, Callback.NOOP);
    }

    @Override
    public void cut() {
        session.disconnect();
    }

    private static void note(Throwable failure) {
        LOG.debug("a frame did not leave: its connection has ended", failure);
    }
}
