package io.alphapanda.schemas.record;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.schemas.contract.Contracts;
import io.alphapanda.schemas.contract.EventSchema;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Each record is a byte 0, the four bytes of its contract's number, and the event in Avro's binary form, as the usual
/// clients of a schema registry write it.
///
/// Reads JSON as well, told by its first byte, so that a topic may change from one to the other at any time; and what
/// any release wrote, by Avro's schema resolution. Any thread.
public final class AvroRecords implements RecordCodec {
    private static final byte MAGIC = 0;
    private static final int HEADER_BYTES = 1 + Integer.BYTES;
    /// Most records are shorter.
    private static final int BYTES_EXPECTED = 512;

    private final JsonRecords json = new JsonRecords();
    private final Map<EventType, Form> own = new EnumMap<>(EventType.class);
    private final Map<Integer, Form> written = new ConcurrentHashMap<>();
    private final SchemaIds ids;

    /// How records of one contract are read and written.
    ///
    /// @param translation makes them records of this build's contract, where that is another
    private record Form(EventSchema schema, Layout layout, Optional<Translation> translation) {}

    /// Records without a registry, by the contracts of this program.
    public static AvroRecords shipped() {
        Contracts contracts = Contracts.shipped();
        return new AvroRecords(contracts, new OwnIds(contracts));
    }

    /// @param contracts one of every type that this build knows, at least
    /// @throws IllegalArgumentException if one is missing
    public AvroRecords(Contracts contracts, SchemaIds ids) {
        this.ids = ids;
        for (EventType type : EventType.values()) {
            EventSchema schema = contracts.events().get(type.wireName());
            if (schema == null || schema.version() != type.version()) {
                throw new IllegalArgumentException("there is no contract of " + type.wireName() + " version "
                        + type.version() + "; write it in events/" + type.wireName() + ".avsc");
            }
            own.put(type, new Form(schema, Layout.of(schema.schema()), Optional.empty()));
        }
    }

    /// Finds out the number of each topic's contract now, so that a registry that lacks one stops the start and not the
    /// first event.
    ///
    /// @param payloads the kind of event that each topic carries, by its full name
    /// @throws io.alphapanda.eventlog.log.LogFailure if one cannot be known
    public void prepare(Map<String, EventType> payloads) {
        payloads.forEach((topicName, type) -> ids.idOf(topicName, formOf(type).schema));
    }

    @Override
    public byte[] encode(String topicName, Envelope event) {
        Form form = formOf(event.type());
        ByteArrayOutputStream out = new ByteArrayOutputStream(BYTES_EXPECTED);
        out.write(MAGIC);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(ids.idOf(topicName, form.schema)).array());
        AvroEnvelope.write(event, new AvroFieldWriter(form.layout, out));
        return out.toByteArray();
    }

    @Override
    public Envelope decode(String topicName, byte[] record) {
        if (record.length > 0 && record[0] == '{') {
            return json.decode(topicName, record);
        }
        if (record.length < HEADER_BYTES || record[0] != MAGIC) {
            throw new IllegalArgumentException("a record of " + record.length + " bytes on " + topicName
                    + " is neither JSON, which begins with {, nor Avro, which begins with a zero and a schema id");
        }
        return decoded(formOf(ByteBuffer.wrap(record).getInt(1)), record);
    }

    private static Envelope decoded(Form form, byte[] record) {
        byte[] bytes = form.translation.map(t -> t.apply(record, HEADER_BYTES)).orElse(record);
        AvroFieldReader in = new AvroFieldReader(form.layout, bytes,
                form.translation.isPresent() ? 0 : HEADER_BYTES);
        try {
            Envelope event = AvroEnvelope.read(in);
            if (!in.isAtEnd() || !event.type().wireName().equals(form.schema.type())) {
                throw new IllegalArgumentException("what is marked " + form.schema.type() + " holds a "
                        + event.type().wireName()
                        + (in.isAtEnd() ? "" : " and bytes are left over behind it"));
            }
            return event;
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("a number in a " + form.schema.type() + " is out of range", e);
        }
    }

    private Form formOf(EventType type) {
        Form form = own.get(type);
        if (form == null) {
            throw new IllegalStateException("every type has its form: " + type);
        }
        return form;
    }

    /// Not computed inside the map: a registry may have to be asked, and nobody else should wait for that.
    private Form formOf(int id) {
        Form known = written.get(id);
        if (known == null) {
            known = learned(ids.schemaOf(id));
            written.put(id, known);
        }
        return known;
    }

    private Form learned(EventSchema writer) {
        Form form = formOf(Majors.typeOf(writer));
        return Translation.isNeedless(writer, form.schema) ? form
                : new Form(form.schema, form.layout, Optional.of(Translation.of(writer, form.schema)));
    }
}
