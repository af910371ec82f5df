package io.alphapanda.zerodha.http;

/// What proves that a request belongs to a session. Never shown.
///
/// @param apiKey of the app
/// @param accessToken of the session
public record Signature(String apiKey, String accessToken) {
    /// The value of the header `Authorization`.
    String header() {
        return "token " + apiKey + ":" + accessToken;
    }

    /// Hides both.
    @Override
    public String toString() {
        return "Signature[***]";
    }
}
