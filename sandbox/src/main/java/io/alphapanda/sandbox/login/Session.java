package io.alphapanda.sandbox.login;

/// One app that may speak for one account until the session ends.
///
/// @param userId of the account
/// @param accessToken the secret of the session; never shown by [#toString]
/// @param publicToken what a browser would use; of no use here, and secret all the same
/// @param openedMicros the market's time of the login
/// @param endsMicros the market's time at which it dies by itself: the next 06:00 in India
public record Session(App app, String userId, String accessToken, String publicToken, long openedMicros,
        long endsMicros) {
    @Override
    public String toString() {
        return "Session[" + app.apiKey() + ", " + userId + "]";
    }
}
