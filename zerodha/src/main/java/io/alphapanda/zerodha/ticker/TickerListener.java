package io.alphapanda.zerodha.ticker;

import java.util.Set;

/// Is told how the sockets fare. Called on their threads, one call at a time for each socket, several sockets at once.
///
/// Sockets are numbered from 1. A call that takes long holds up the mending of its socket, and nothing else.
public interface TickerListener {
    /// A socket is open, and these tokens are being asked for anew.
    ///
    /// @param micros when, in microseconds of UTC
    void connected(int socket, long micros, Set<Long> tokens);

    /// A socket is lost and will be opened again.
    ///
    /// @param sinceMicros when its last frame came, in microseconds of UTC
    /// @param why for people
    void lost(int socket, long sinceMicros, Set<Long> tokens, String why);

    /// A socket could not be opened, and will be tried again.
    ///
    /// @param why for people, with the pause before the next try
    void notConnected(int socket, String why);

    /// The session was refused: nothing is tried until another one is given to [TickerSessions].
    void sessionRefused(int socket, String why);

    /// There is another session, and the socket tries it.
    void sessionGiven(int socket);

    /// The broker says something to people, or complains of a request.
    void told(int socket, String text);
}
