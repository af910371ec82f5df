package io.alphapanda.zerodha.ticker;

/// Takes order frames. Called on a thread of its own, one call at a time; a call that takes long makes frames wait, and in
/// the end their sockets.
public interface OrderFrameListener {
    /// An order of the account has changed.
    ///
    /// Take it for a sign that the book is worth reading: frames come at most once, not always in order, and perhaps once on
    /// each socket.
    ///
    /// @param json the whole text frame, as it came
    void orderChanged(String json);

    /// A socket has been connected, at first or again: what happened before is not told any more, so read the book.
    void framesMayBeMissing();
}
