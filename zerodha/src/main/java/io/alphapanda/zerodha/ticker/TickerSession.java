package io.alphapanda.zerodha.ticker;

/// What opens a socket. Both parts are secret, and it prints neither.
///
/// @param apiKey of the app
/// @param accessToken of today's login
public record TickerSession(String apiKey, String accessToken) {
    /// Refuses an empty part, which Kite would answer with a 403 only.
    public TickerSession {
        if (apiKey.isBlank() || accessToken.isBlank()) {
            throw new IllegalArgumentException("the ticker needs an API key and an access token, and the "
                    + (apiKey.isBlank() ? "API key" : "access token") + " is empty: log in again");
        }
    }

    @Override
    public String toString() {
        return "TickerSession[***]";
    }
}
