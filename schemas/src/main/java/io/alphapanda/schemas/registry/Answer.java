package io.alphapanda.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;

/// What a registry answered.
///
/// @param request what it was asked, as `POST /subjects/market.ticks-value`
/// @param status the HTTP status
/// @param body as JSON; missing if it was something else
record Answer(String request, int status, JsonNode body) {
    private static final int CHARS_SHOWN_MAX = 300;

    boolean isFine() {
        return status >= 200 && status < 300;
    }

    /// Its own words, or the status alone.
    String message() {
        String said = body.path("message").asText("");
        return said.length() > CHARS_SHOWN_MAX ? said.substring(0, CHARS_SHOWN_MAX) + "…" : said;
    }
}
