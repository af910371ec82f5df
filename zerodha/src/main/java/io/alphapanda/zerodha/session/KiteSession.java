package io.alphapanda.zerodha.session;

import io.alphapanda.zerodha.http.Signature;

/// A session with the broker. Its token is never shown.
///
/// @param userId who logged in
/// @param loggedInMicros when, in microseconds of UTC
public record KiteSession(String apiKey, String accessToken, String userId, long loggedInMicros) {
    /// What signs its requests.
    public Signature signature() {
        return new Signature(apiKey, accessToken);
    }

    /// Hides key and token.
    @Override
    public String toString() {
        return "KiteSession[" + userId + ", ***]";
    }
}
