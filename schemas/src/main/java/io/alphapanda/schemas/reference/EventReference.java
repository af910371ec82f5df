package io.alphapanda.schemas.reference;

import io.alphapanda.domain.event.EventType;
import io.alphapanda.schemas.contract.Contracts;
import io.alphapanda.schemas.contract.EventSchema;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The page of all events: what each means, where it travels, who says it, and every field with what it counts.
public final class EventReference {
    private static final String HEAD = """
            # Events

            Made from `schemas/events` by `alpha-panda schemas reference`; a test holds it to them. The file of a type is
            its contract: what may change in it is checked by `alpha-panda schemas check`.

            | type | in JSON | in Avro |
            |---|---|---|
            | integer | a number | long; int for `version` |
            | real | a number, or `"NaN"` | double |
            | decimal | a text, as `"24350.05"` | bytes, decimal of 19 digits, 6 of them behind the point |
            | text | a text; empty = absent | string |
            | flag | `true` or `false` | boolean |
            | choice | a text | enum; a word that a reader does not know becomes `UNRECOGNISED` and is refused |
            | time | ISO-8601 in UTC with six decimals | long, timestamp-micros |
            | id | a UUID | string, uuid |
            | bytes | base64 | bytes |
            | list | an array of objects | array of records |

            A record in Avro is a byte 0, four bytes that name the contract, and the envelope. The four bytes are a
            registry's number; without a registry, from the left: a set bit, seven bits of major version, eight of type,
            and sixteen of the contract's fingerprint. A greater major version than a reader knows is refused.
            """;

    private EventReference() {}

    /// The whole page, in Markdown.
    public static String page(Contracts contracts) {
        return HEAD + "\n" + envelope(contract(contracts, EventType.MARKET_TICK))
                + Stream.of(EventType.values())
                        .map(type -> section(type, contract(contracts, type))).collect(Collectors.joining());
    }

    private static EventSchema contract(Contracts contracts, EventType type) {
        return Objects.requireNonNull(contracts.events().get(type.wireName()), type.wireName());
    }

    private static String envelope(EventSchema any) {
        return lines(Stream.concat(
                Stream.of("## The envelope", "", "Every event has these fields around its own.", ""),
                Stream.concat(FieldRows.HEAD.stream(), FieldRows.of(any.schema())
                        .map(row -> row.replace(" The kind of event: " + any.type() + ".",
                                " The kind of event.")))));
    }

    private static String section(EventType type, EventSchema schema) {
        Stream<String> head = Stream.of("", "## " + type.wireName(), "",
                Optional.ofNullable(schema.schema().getDoc()).orElse("") + " Version " + schema.version()
                        + ".",
                "");
        Stream<String> where = Stream.concat(TopicLines.of(type), Stream.of(""));
        return lines(Stream.of(head, where, FieldRows.HEAD.stream(), FieldRows.of(schema.data()))
                .flatMap(part -> part));
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line + "\n").collect(Collectors.joining());
    }
}
