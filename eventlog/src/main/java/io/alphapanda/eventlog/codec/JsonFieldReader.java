package io.alphapanda.eventlog.codec;

import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.money.Price;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Reads fields from the members of a JSON object, in whatever order they stand.
final class JsonFieldReader implements FieldReader {
    private final Map<String, Object> members;

    /// @param members by name: Long, Double, Boolean, String, List or Map; absent and null ones are left out
    JsonFieldReader(Map<String, Object> members) {
        this.members = members;
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    JsonFieldReader object(String name) {
        return ofMember(name, member(name, Map.class, "an object"));
    }

    @Override
    public long integer(String name) {
        return member(name, Long.class, "a whole number");
    }

    @Override
    public boolean flag(String name) {
        return member(name, Boolean.class, "true or false");
    }

    @Override
    public double real(String name) {
        return switch (members.get(name)) {
            case Double value -> value;
            case Long value -> value.doubleValue();
            case null, default -> Double.parseDouble(member(name, String.class, "a number"));
        };
    }

    @Override
    public String text(String name) {
        return member(name, String.class, "a text");
    }

    @Override
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        String word = text(name);
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("field '" + name + "' must be one of "
                        + Arrays.toString(type.getEnumConstants()) + ", was '" + word + "'"));
    }

    @Override
    public long time(String name) {
        return parsed(name, JsonTime::parse);
    }

    @Override
    public EventId id(String name) {
        return parsed(name, EventId::parse);
    }

    @Override
    public byte[] bytes(String name) {
        return parsed(name, Base64.getDecoder()::decode);
    }

    @Override
    public long decimal(String name) {
        return parsed(name, Price::ofRupees).micros();
    }

    @Override
    public <T> List<T> list(String name, Function<FieldReader, T> item) {
        List<?> items = member(name, List.class, "a list");
        return items.stream().map(object -> item.apply(ofMember(name, object))).toList();
    }

    private <T> T parsed(String name, Function<String, T> parser) {
        String text = text(name);
        try {
            return parser.apply(text);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("field '" + name + "': " + e.getMessage(), e);
        }
    }

    private <T> T member(String name, Class<T> type, String what) {
        Object value = members.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("field '" + name + "' must be " + what + (value == null
                    ? " and is absent"
                    : ", was " + value));
        }
        return type.cast(value);
    }

    @SuppressWarnings("unchecked")
    private static JsonFieldReader ofMember(String name, Object object) {
        if (object instanceof Map<?, ?> map) {
            return new JsonFieldReader((Map<String, Object>) map);
        }
        throw new IllegalArgumentException("field '" + name + "' must hold objects, held " + object);
    }
}
