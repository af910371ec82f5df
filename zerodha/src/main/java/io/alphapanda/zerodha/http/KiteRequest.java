package io.alphapanda.zerodha.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.zerodha.json.KiteJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One request. What it prints as, `PUT /orders/{variety}/{order_id}`, names no value: values may be secrets.
///
/// @param method of HTTP
/// @param template the path with names in place of values
/// @param path the path with values
/// @param query what stands behind the path
/// @param body what is sent, and as what; empty for none
/// @param family what it is counted with
/// @param isSigned true if it belongs to a session
public record KiteRequest(String method, String template, String path, List<Pair> query, Optional<Body> body,
        RateFamily family, boolean isSigned) {
    /// A name and a value.
    public record Pair(String name, String value) {
        private String encoded() {
            return encode(name) + "=" + encode(value);
        }
    }

    /// What is sent.
    ///
    /// @param contentType as the header says it
    public record Body(String contentType, String text) {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        /// Hides what is sent.
        @Override
        public String toString() {
            return contentType;
        }
    }

    /// Keeps its own copy.
    public KiteRequest {
        query = List.copyOf(query);
    }

    /// A request without query and body. Each `{name}` of the template is replaced by the next value.
    public static KiteRequest of(String method, String template, RateFamily family, String... values) {
        String path = template;
        for (String value : values) {
            int open = path.indexOf('{');
            int close = path.indexOf('}', open);
            if (open < 0 || close < 0) {
                throw new IllegalArgumentException(
                        template + " has no place for a value more than " + values.length);
            }
            path = path.substring(0, open) + encode(value).replace("+", "%20") + path.substring(close + 1);
        }
        return new KiteRequest(method, template, path, List.of(), Optional.empty(), family, true);
    }

    /// A read that is counted with all others.
    public static KiteRequest get(String template, String... values) {
        return of("GET", template, RateFamily.OTHERS, values);
    }

    /// The same with one more pair behind the path.
    public KiteRequest query(String name, String value) {
        List<Pair> more = new ArrayList<>(query);
        more.add(new Pair(name, value));
        return new KiteRequest(method, template, path, more, body, family, isSigned);
    }

    /// The same with a form as its body.
    public KiteRequest form(Map<String, String> fields) {
        List<Pair> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(new Pair(name, value)));
        return form(pairs);
    }

    /// The same with a form as its body, in which a name may be repeated.
    public KiteRequest form(List<Pair> pairs) {
        return body("application/x-www-form-urlencoded", encoded(pairs));
    }

    /// The same with JSON as its body.
    public KiteRequest json(JsonNode tree) {
        return body("application/json", new String(KiteJson.bytes(tree), StandardCharsets.UTF_8));
    }

    /// The same, counted with another family.
    public KiteRequest in(RateFamily other) {
        return new KiteRequest(method, template, path, query, body, other, isSigned);
    }

    /// The same without the session's signature: for what begins a session.
    public KiteRequest unsigned() {
        return new KiteRequest(method, template, path, query, body, family, false);
    }

    private KiteRequest body(String contentType, String text) {
        return new KiteRequest(method, template, path, query, Optional.of(new Body(contentType, text)),
                family,
                isSigned);
    }

    /// Path and query, as they are sent. May hold secrets.
    String target() {
        return query.isEmpty() ? path : path + "?" + encoded(query);
    }

    private static String encoded(List<Pair> pairs) {
        return pairs.stream().map(Pair::encoded).collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Method and template, without any value.
    @Override
    public String toString() {
        return method + " " + template;
    }
}
