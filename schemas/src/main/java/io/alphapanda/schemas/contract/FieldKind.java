package io.alphapanda.schemas.contract;

import io.alphapanda.domain.event.FieldWriter;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/// What a field can be: the kinds that a [FieldWriter] knows, each with its one Avro type.
public enum FieldKind {
    /// A whole number: long, or int in an envelope.
    INTEGER,
    /// Yes or no: boolean.
    FLAG,
    /// A ratio or an indicator value, never money: double.
    REAL,
    /// Any text: string.
    TEXT,
    /// One of a fixed set: enum.
    CHOICE,
    /// A moment: long, timestamp-micros.
    TIME,
    /// The identity of an event: string, uuid.
    ID,
    /// An identity that may be absent: null or ID.
    OPTIONAL_ID,
    /// Raw bytes.
    BYTES,
    /// A number of millionths, as money and prices: bytes, decimal of 19 digits, 6 of them behind the point.
    DECIMAL,
    /// A list of records: array.
    LIST,
    /// A record in a record.
    RECORD;

    /// Digits of a decimal: as many as a long has.
    public static final int PRECISION = 19;
    /// Digits behind the point.
    public static final int SCALE = 6;

    /// The kind that a schema stands for.
    ///
    /// @throws IllegalArgumentException if it stands for none
    public static FieldKind of(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        return switch (schema.getType()) {
            case LONG -> logical == null ? INTEGER : only(schema, TIME, logical instanceof LogicalTypes.TimestampMicros);
            case INT -> only(schema, INTEGER, logical == null);
            case BOOLEAN -> FLAG;
            case DOUBLE -> REAL;
            case STRING -> logical == null ? TEXT : only(schema, ID, logical.getName().equals("uuid"));
            case ENUM -> CHOICE;
            case BYTES -> logical == null ? BYTES : only(schema, DECIMAL, isOurDecimal(logical));
            case ARRAY -> only(schema, LIST, schema.getElementType().getType() == Schema.Type.RECORD);
            case RECORD -> RECORD;
            case UNION -> only(schema, OPTIONAL_ID, isOptionalId(schema));
            default -> throw unknown(schema);
        };
    }

    private static boolean isOurDecimal(LogicalType logical) {
        return logical instanceof LogicalTypes.Decimal decimal && decimal.getPrecision() == PRECISION
                && decimal.getScale() == SCALE;
    }

    private static boolean isOptionalId(Schema union) {
        return union.getTypes().size() == 2 && union.getTypes().getFirst().getType() == Schema.Type.NULL
                && of(union.getTypes().getLast()) == ID;
    }

    private static FieldKind only(Schema schema, FieldKind kind, boolean condition) {
        if (!condition) {
            throw unknown(schema);
        }
        return kind;
    }

    private static IllegalArgumentException unknown(Schema schema) {
        return new IllegalArgumentException("no field of ours is " + schema + "; io.alphapanda.schemas.contract."
                + "FieldKind lists what there is");
    }
}
