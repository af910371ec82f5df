package io.alphapanda.eventlog.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.money.Price;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiConsumer;

/// Writes fields as members of a JSON object, each under its name.
final class JsonFieldWriter implements FieldWriter {
    private final JsonGenerator json;

    JsonFieldWriter(JsonGenerator json) {
        this.json = json;
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void put(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void integer(String name, long value) {
        put(() -> json.writeNumberField(name, value));
    }

    @Override
    public void flag(String name, boolean value) {
        put(() -> json.writeBooleanField(name, value));
    }

    /// What is no number is written as text, since JSON has no word for it.
    @Override
    public void real(String name, double value) {
        put(() -> json.writeNumberField(name, value));
    }

    @Override
    public void text(String name, String value) {
        put(() -> json.writeStringField(name, value));
    }

    @Override
    public void choice(String name, Enum<?> value) {
        text(name, value.toString());
    }

    @Override
    public void time(String name, long micros) {
        text(name, JsonTime.shown(micros));
    }

    @Override
    public void id(String name, EventId value) {
        text(name, value.toString());
    }

    @Override
    public void bytes(String name, byte[] value) {
        put(() -> json.writeBinaryField(name, value));
    }

    @Override
    public <T> void list(String name, List<T> values, BiConsumer<FieldWriter, T> item) {
        put(() -> {
            json.writeArrayFieldStart(name);
            for (T value : values) {
                json.writeStartObject();
                item.accept(this, value);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    @Override
    public void decimal(String name, long micros) {
        text(name, new Price(micros).toString());
    }

    /// A member that is itself an object.
    void object(String name, Runnable members) {
        put(() -> {
            json.writeObjectFieldStart(name);
            members.run();
            json.writeEndObject();
        });
    }

    /// A member without a value.
    void absent(String name) {
        put(() -> json.writeNullField(name));
    }
}
