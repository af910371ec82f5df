package io.alphapanda.schemas.record;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The words of a choice. A constant is written by its word on the wire, or by its own name where Avro admits no such
/// word, as of `1m`.
final class Symbols {
    static final Symbols NONE = new Symbols(List.of());

    private final List<String> words;
    private final Map<String, Integer> places = new HashMap<>();
    /// A field is always read as the same enum: its constants by place, once known.
    private volatile Object[] constants = {};

    Symbols(List<String> words) {
        this.words = words;
        words.forEach(word -> places.put(word, places.size()));
    }

    int placeOf(String field, Enum<?> value) {
        Integer place = places.get(value.toString());
        if (place == null) {
            place = places.get(value.name());
        }
        if (place == null) {
            throw new IllegalArgumentException(
                    "field '" + field + "' has no word for " + value + ", only " + words
                            + "; add it at the end of the enum in the event's contract");
        }
        return place;
    }

    /// @throws IllegalArgumentException if no constant stands at this place
    <E extends Enum<E>> E at(String field, int place, Class<E> type) {
        Object[] known = constants;
        if (known.length == 0) {
            known = constantsOf(type);
            constants = known;
        }
        if (place < 0 || place >= known.length || !type.isInstance(known[place])) {
            throw new IllegalArgumentException("field '" + field + "' holds "
                    + (place >= 0 && place < words.size() ? words.get(place) : "word " + place)
                    + ", which this build does not know among " + Arrays.toString(type.getEnumConstants())
                    + "; use the build that wrote it, or a newer one");
        }
        return type.cast(known[place]);
    }

    private Object[] constantsOf(Class<? extends Enum<?>> type) {
        return words.stream().map(word -> Stream.of(type.getEnumConstants())
                .filter(value -> value.toString().equals(word) || value.name().equals(word)).findFirst()
                .<Object>map(value -> value).orElse(word)).toArray();
    }
}
