package io.alphapanda.zerodha.ticker;

/// Takes order frames.
@FunctionalInterface
public interface OrderFrameListener {
    /// An order of the account has changed.
    ///
    /// Take it for a sign that the book is worth reading: frames come at most once, and not always in order. Called on a
    /// thread of its own, one frame at a time; a call that takes long makes the frames wait, and in the end their socket.
    ///
    /// @param json the whole text frame, as it came
    void orderChanged(String json);
}
