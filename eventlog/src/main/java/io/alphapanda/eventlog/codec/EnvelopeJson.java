package io.alphapanda.eventlog.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Scope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Events as JSON, one object each, for people and for programs that are not ours.
///
/// Members: `id, type, version, source, broker, key, ts, published_at, correlation_id, causation_id,
/// traceparent, sequence, data`. Decimals are strings, times ISO-8601 in UTC with six decimals, bytes base64.
public final class EnvelopeJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private EnvelopeJson() {}

    /// One event as one line.
    public static String toJson(Envelope event) {
        return object(json -> write(event, json));
    }

    /// The same in UTF-8; half a surrogate pair, which has no form there, is escaped.
    public static byte[] toBytes(Envelope event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            object(json, members -> write(event, members));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /// One event of a log as one line, with `position` and `topic` in front.
    public static String toJson(long position, Envelope event) {
        return object(json -> {
            json.integer("position", position);
            json.text("topic", event.topicName());
            write(event, json);
        });
    }

    /// Reads what either wrote, its members in any order; unknown ones are passed over.
    ///
    /// @throws IllegalArgumentException naming the member, if one is absent, malformed or of a newer build
    public static Envelope fromJson(String line) {
        JsonFieldReader in = new JsonFieldReader(parsed(line));
        EventType type = EventType.ofWireName(in.text("type"));
        Event data = Payloads.read(type, in.integer("version"), in.object("data"));
        EventId cause = in.has("causation_id") ? in.id("causation_id") : null;
        return new Envelope(in.id("id"), in.text("source"), new Scope(in.text("broker")), in.text("key"),
                in.time("ts"),
                in.time("published_at"), in.id("correlation_id"), cause, in.text("traceparent"),
                in.integer("sequence"), data);
    }

    /// The source of an event in a text, also of one that this build cannot read; empty if the text shows none.
    public static Optional<String> sourceIn(String text) {
        try {
            JsonFieldReader in = new JsonFieldReader(parsed(text));
            return in.has("source") ? Optional.of(in.text("source")) : Optional.empty();
        } catch (IllegalArgumentException noEvent) {
            return Optional.empty();
        }
    }

    private static void write(Envelope event, JsonFieldWriter json) {
        json.id("id", event.id());
        json.text("type", event.type().wireName());
        json.integer("version", event.type().version());
        json.text("source", event.source());
        json.text("broker", event.scope().name());
        json.text("key", event.key());
        json.time("ts", event.occurredAtMicros());
        json.time("published_at", event.publishedAtMicros());
        json.id("correlation_id", event.correlationId());
        EventId cause = event.causationId();
        if (cause == null) {
            json.absent("causation_id");
        } else {
            json.id("causation_id", cause);
        }
        json.text("traceparent", event.traceparent());
        json.integer("sequence", event.sequence());
        json.object("data", () -> event.data().write(json));
    }

    private interface Members {
        void write(JsonFieldWriter json);
    }

    private static String object(Members members) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            object(json, members);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
        return text.toString();
    }

    private static void object(JsonGenerator json, Members members) throws IOException {
        json.writeStartObject();
        members.write(new JsonFieldWriter(json));
        json.writeEndObject();
    }

    private static Map<String, Object> parsed(String line) {
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("an event must be a JSON object, was: " + line);
            }
            Map<String, Object> members = members(json);
            if (json.nextToken() != null) {
                throw new IllegalArgumentException(
                        "an event must be one JSON object, and more follows: " + line);
            }
            return members;
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON: " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> members(JsonParser json) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken() != JsonToken.VALUE_NULL) {
                members.put(name, value(json));
            }
        }
        return members;
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> members(json);
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(json));
                }
                yield items;
            }
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw new IllegalArgumentException("unexpected " + json.currentToken() + " in JSON");
        };
    }
}
