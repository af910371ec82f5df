package io.alphapanda.zerodha.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.zerodha.json.KiteJson;
import io.alphapanda.zerodha.json.UnexpectedReply;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes Kite's envelope off an answer, or tells what is the trouble.
final class Answers {
    private static final String HIDDEN = "***";
    private static final int OK = 200;
    private static final int MESSAGE_LENGTH_MAX = 300;
    private static final int PAGE_BYTES_READ_MAX = 4_096;
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]{0,80}>([^<]{1,120})");

    private final KiteRequest request;
    private final Optional<Signature> signature;

    /// @param signature what must not be shown if the broker repeats it
    Answers(KiteRequest request, Optional<Signature> signature) {
        this.request = request;
        this.signature = signature;
    }

    /// The bytes of an answer that is no JSON when all is well, as CSV.
    byte[] text(int status, byte[] body) throws KiteFailure {
        if (status != OK || looksLikeError(body)) {
            throw failure(status, body);
        }
        return body;
    }

    /// The `data` of an answer.
    JsonNode data(int status, byte[] body) throws KiteFailure {
        if (status != OK) {
            throw failure(status, body);
        }
        JsonNode tree;
        try {
            tree = KiteJson.parse(body, request + " answered 200, and its body");
        } catch (UnexpectedReply unreadable) {
            throw new KiteFailure(KiteTrouble.UNREADABLE, String.valueOf(unreadable.getMessage()),
                    unreadable);
        }
        if (tree.path("status").asText().equals("error")) {
            throw failure(OK, body);
        }
        JsonNode data = tree.get("data");
        if (data == null) {
            throw new KiteFailure(KiteTrouble.UNREADABLE, OK, request + " answered 200 without data");
        }
        return data;
    }

    private static boolean looksLikeError(byte[] body) {
        return body.length > 0 && body[0] == '{';
    }

    private KiteFailure failure(int status, byte[] body) {
        Optional<JsonNode> own = own(body);
        if (own.isEmpty()) {
            return new KiteFailure(Troubles.byStatus(status, false), status,
                    request + " answered " + status + " with " + page(body));
        }
        String type = own.get().path("error_type").asText("");
        String message = own.get().path("message").asText("");
        return new KiteFailure(Troubles.of(status, type, message), status, request + " answered " + status
                + (type.isEmpty() ? "" : " " + oneLine(type)) + ": " + hidden(oneLine(message)));
    }

    private String hidden(String message) {
        return signature
                .map(known -> message.replace(known.accessToken(), HIDDEN).replace(known.apiKey(), HIDDEN))
                .orElse(message);
    }

    /// The broker's own JSON of an error; empty if the body is something else.
    private static Optional<JsonNode> own(byte[] body) {
        try {
            JsonNode tree = KiteJson.parse(body, "an error");
            return tree.path("message").isTextual() ? Optional.of(tree) : Optional.empty();
        } catch (UnexpectedReply page) {
            return Optional.empty();
        }
    }

    /// Of a foreign page only the title is shown: the rest may be anything.
    private static String page(byte[] body) {
        String begin = new String(body, 0, Math.min(body.length, PAGE_BYTES_READ_MAX),
                StandardCharsets.UTF_8);
        Matcher title = TITLE.matcher(begin);
        return body.length == 0 ? "an empty body"
                : title.find() ? "a page '" + oneLine(title.group(1)) + "'" : "a body that is not Kite's";
    }

    private static String oneLine(String text) {
        String line = text.strip().replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= MESSAGE_LENGTH_MAX ? line : line.substring(0, MESSAGE_LENGTH_MAX) + "…";
    }
}
