package io.alphapanda.schemas.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/// What a contract says, in the lines of [WrittenFields].
final class ContractFields {
    private ContractFields() {}

    static List<String> lines(Schema record, String indent) {
        List<String> lines = new ArrayList<>();
        for (Schema.Field field : record.getFields()) {
            FieldKind kind = FieldKind.of(field.schema());
            lines.add(indent + field.name() + " " + kind
                    + (kind == FieldKind.CHOICE ? " " + words(field.schema().getEnumSymbols()) : ""));
            if (kind == FieldKind.LIST) {
                lines.addAll(lines(field.schema().getElementType(), indent + "    "));
            }
        }
        return lines;
    }

    /// The constants of an enum as Avro may name them: the word on the wire, or else the constant's own name.
    static String words(Enum<?>[] constants) {
        return words(Stream.concat(Stream.of("UNRECOGNISED"), Stream.of(constants)
                .map(value -> value.toString().matches("[A-Za-z_][A-Za-z0-9_]*") ? value.toString()
                        : value.name()))
                .toList());
    }

    private static String words(List<String> symbols) {
        return symbols.toString();
    }
}
