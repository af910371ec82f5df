package io.alphapanda.schemas.record;

import io.alphapanda.schemas.contract.EventSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityResult;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/// Makes records of one contract out of those of an older or newer one of the same major version, by Avro's rules: what
/// was added gets its default, what was removed is passed over.
record Translation(Schema from, Schema to) {
    /// True if records of both are the same bytes.
    static boolean isNeedless(EventSchema from, EventSchema to) {
        return SchemaNormalization.parsingFingerprint64(from.schema()) == SchemaNormalization
                .parsingFingerprint64(to.schema());
    }

    /// @throws IllegalArgumentException if Avro's rules do not allow it
    static Translation of(EventSchema from, EventSchema to) {
        SchemaCompatibilityResult result = SchemaCompatibility
                .checkReaderWriterCompatibility(to.schema(), from.schema()).getResult();
        if (result.getCompatibility() != SchemaCompatibilityType.COMPATIBLE) {
            throw new IllegalArgumentException(from.type() + " version " + from.version()
                    + " was written by a contract that this build's, version " + to.version()
                    + ", cannot read: "
                    + result.getIncompatibilities().stream()
                            .map(found -> found.getLocation() + " " + found.getMessage())
                            .collect(Collectors.joining("; "))
                    + "; use the build that wrote it");
        }
        return new Translation(from.schema(), to.schema());
    }

    /// @throws IllegalArgumentException if the bytes are no record of the contract they come from
    byte[] apply(byte[] bytes, int offset) {
        try {
            BinaryDecoder in = DecoderFactory.get().binaryDecoder(bytes, offset, bytes.length - offset, null);
            GenericRecord record = new GenericDatumReader<GenericRecord>(from, to).read(null, in);
            if (!in.isEnd()) {
                throw new IllegalArgumentException(
                        "bytes are left over behind a record of " + from.getFullName());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            new GenericDatumWriter<GenericRecord>(to).write(record, encoder);
            return out.toByteArray();
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException
                | UnsupportedOperationException e) {
            throw new IllegalArgumentException("no record of " + from.getFullName() + ": " + e.getMessage(),
                    e);
        }
    }
}
