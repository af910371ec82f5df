package io.alphapanda.app.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.alphapanda.domain.time.Ist;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/// Writes an event as one JSON object on one line.
final class JsonLine extends EncoderBase<ILoggingEvent> {
    private static final DateTimeFormatter TIME = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx")
            .withZone(Ist.OFFSET);
    private static final List<String> KNOWN_IDS = List.of(LogIds.CORRELATION, LogIds.REQUEST);
    private static final byte[] NOTHING = {};

    private final JsonFactory json = new JsonFactory();

    @Override
    public byte[] encode(ILoggingEvent event) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        try (JsonGenerator out = json.createGenerator(line)) {
            out.writeStartObject();
            out.writeStringField("time", TIME.format(event.getInstant()));
            out.writeStringField("level", event.getLevel().toString());
            out.writeStringField("logger", event.getLoggerName());
            out.writeStringField("thread", event.getThreadName());
            out.writeStringField("message", event.getFormattedMessage());
            ids(event.getMDCPropertyMap(), out);
            values(event.getKeyValuePairs(), out);
            failure(event.getThrowableProxy(), out);
            out.writeEndObject();
            out.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toByteArray();
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    /// Those that everybody looks for stand at the top; others among themselves, where they can hide no field.
    private static void ids(Map<String, String> ids, JsonGenerator out) throws IOException {
        for (String name : KNOWN_IDS) {
            String id = ids.get(name);
            if (id != null) {
                out.writeStringField(name, id);
            }
        }
        if (!KNOWN_IDS.containsAll(ids.keySet())) {
            out.writeObjectFieldStart("context");
            for (Map.Entry<String, String> id : ids.entrySet()) {
                if (!KNOWN_IDS.contains(id.getKey())) {
                    out.writeStringField(id.getKey(), id.getValue());
                }
            }
            out.writeEndObject();
        }
    }

    private static void values(@Nullable List<KeyValuePair> pairs, JsonGenerator out) throws IOException {
        if (pairs != null && !pairs.isEmpty()) {
            out.writeObjectFieldStart("values");
            for (KeyValuePair pair : pairs) {
                out.writeStringField(pair.key, String.valueOf(pair.value));
            }
            out.writeEndObject();
        }
    }

    private static void failure(@Nullable IThrowableProxy failure, JsonGenerator out) throws IOException {
        if (failure != null) {
            out.writeObjectFieldStart("exception");
            out.writeStringField("type", failure.getClassName());
            out.writeStringField("message", failure.getMessage());
            out.writeStringField("trace", ThrowableProxyUtil.asString(failure));
            out.writeEndObject();
        }
    }
}
