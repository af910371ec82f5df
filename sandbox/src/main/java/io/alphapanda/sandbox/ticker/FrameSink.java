package io.alphapanda.sandbox.ticker;

import java.nio.ByteBuffer;

/// One open connection, as the ticker sees it. One frame is on its way at a time: the next is handed over only after
/// the last one's `sent` was called.
public interface FrameSink {
    /// Sends a binary frame.
    ///
    /// @param sent called once the frame has left, from any thread, also from within this call
    void binary(ByteBuffer frame, Runnable sent);

    /// Sends a text frame, as [#binary] does.
    void text(String frame, Runnable sent);

    /// Closes with a code and a reason of at most 123 bytes.
    void close(int code, String reason);

    /// Cuts the connection without a word.
    void cut();
}
