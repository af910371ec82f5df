package io.alphapanda.schemas.reference;

import io.alphapanda.schemas.contract.EventSchema;
import io.alphapanda.schemas.contract.FieldKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/// The fields of a record as rows of a table, those of a list's items as `bids[].price`.
final class FieldRows {
    static final List<String> HEAD = List.of("| field | type | counts | meaning |", "|---|---|---|---|");

    private FieldRows() {}

    static Stream<String> of(Schema record) {
        return of("", record);
    }

    private static Stream<String> of(String prefix, Schema record) {
        return record.getFields().stream().flatMap(field -> rows(prefix, field));
    }

    private static Stream<String> rows(String prefix, Field field) {
        FieldKind kind = FieldKind.of(field.schema());
        Stream<String> row = Stream.of("| `" + prefix + field.name() + "` | " + typeOf(kind) + " | "
                + Optional.ofNullable(field.getProp(EventSchema.UNIT)).orElse("") + " | "
                + meaning(kind, field)
                + " |");
        return kind == FieldKind.LIST
                ? Stream.concat(row, of(prefix + field.name() + "[].", field.schema().getElementType()))
                : row;
    }

    private static String typeOf(FieldKind kind) {
        return kind == FieldKind.OPTIONAL_ID ? "id or null" : kind.name().toLowerCase(Locale.ROOT);
    }

    private static String meaning(FieldKind kind, Field field) {
        String meaning = Optional.ofNullable(field.doc()).orElse("");
        if (kind != FieldKind.CHOICE) {
            return meaning;
        }
        Schema choice = field.schema();
        String words = choice.getEnumSymbols().stream().filter(word -> !word.equals(choice.getEnumDefault()))
                .map(word -> "`" + word + "`").collect(Collectors.joining(", "));
        return meaning + " One of " + words + ". " + Optional.ofNullable(choice.getDoc()).orElse("");
    }
}
