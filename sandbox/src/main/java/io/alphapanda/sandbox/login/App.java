package io.alphapanda.sandbox.login;

import java.net.URI;
import java.util.Optional;

/// An app that was registered for the API.
///
/// @param apiKey its public name
/// @param apiSecret what its checksums are made with; never shown by [#toString]
/// @param appId its number, which postbacks name
/// @param redirect where a login leads back to; empty: the sandbox's own page that shows the request token
/// @param postback where updates of orders are posted to; empty: nowhere
public record App(String apiKey, String apiSecret, int appId, Optional<URI> redirect,
        Optional<URI> postback) {
    @Override
    public String toString() {
        return "App[" + apiKey + "]";
    }
}
