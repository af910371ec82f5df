package io.alphapanda.strategies.declared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The fields of one mapping of a file, read by name. Notes every mistake with its path, also keys nobody read.
final class PlainFields {
    private final String path;
    private final Map<String, @Nullable Object> given = new LinkedHashMap<>();
    private final Set<String> read = new LinkedHashSet<>();
    private final List<String> mistakes;

    /// @param path where it stands, as `strategies[2]`; empty at the top
    /// @param mistakes where to note them
    PlainFields(String path, @Nullable Object value, List<String> mistakes) {
        this.path = path;
        this.mistakes = mistakes;
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, held) -> given.put(String.valueOf(key), held));
        } else {
            mistakes.add((path.isEmpty() ? "the file" : path) + ": must be a mapping of names to values, was "
                    + value);
        }
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    void refuse(String key, String why) {
        mistakes.add((key.isEmpty() ? path : at(key)) + ": " + why);
    }

    /// A value as text; nothing if it is absent or no plain value.
    Optional<String> text(String key) {
        read.add(key);
        return given.containsKey(key) ? plain(key, given.get(key)) : Optional.empty();
    }

    Optional<String> requiredText(String key, String like) {
        if (!given.containsKey(key)) {
            read.add(key);
            refuse(key, "is missing; write it like " + like);
        }
        return text(key);
    }

    /// A value that something makes of a text, which throws where it cannot; `otherwise` if it is absent or wrong.
    <T> T value(String key, Function<String, T> parse, T otherwise) {
        Optional<String> text = text(key);
        if (text.isPresent()) {
            try {
                return parse.apply(text.get());
            } catch (IllegalArgumentException refusal) {
                refuse(key, String.valueOf(refusal.getMessage()));
            }
        }
        return otherwise;
    }

    boolean flag(String key, boolean otherwise) {
        return value(key, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false, was '" + text + "'");
        }, otherwise);
    }

    /// A list of plain values; a single one counts as a list of one.
    List<String> texts(String key) {
        read.add(key);
        List<String> texts = new ArrayList<>();
        if (given.get(key) instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                plain(key + "[" + i + "]", list.get(i)).ifPresent(texts::add);
            }
        } else {
            text(key).ifPresent(texts::add);
        }
        return texts;
    }

    /// The mappings of a list.
    List<PlainFields> items(String key) {
        read.add(key);
        List<PlainFields> items = new ArrayList<>();
        if (given.get(key) instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                items.add(new PlainFields(at(key) + "[" + i + "]", list.get(i), mistakes));
            }
        } else {
            refuse(key, "must be a list, was " + given.get(key));
        }
        return items;
    }

    /// A mapping within this one.
    Optional<PlainFields> child(String key) {
        read.add(key);
        return given.containsKey(key) ? Optional.of(new PlainFields(at(key), given.get(key), mistakes))
                : Optional.empty();
    }

    /// All plain values, whatever their names.
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        given.forEach((key, value) -> {
            read.add(key);
            plain(key, value).ifPresent(text -> all.put(key, text));
        });
        return all;
    }

    /// Refuses what nobody has read.
    void finish() {
        given.keySet().stream().filter(key -> !read.contains(key))
                .forEach(key -> refuse(key, "is not known; there are " + String.join(", ", read)));
    }

    private Optional<String> plain(String key, @Nullable Object value) {
        Optional<String> text = switch (value) {
            case String written -> Optional.of(written.strip());
            case Double number -> Optional.of(BigDecimal.valueOf(number).toPlainString());
            case Number number -> Optional.of(number.toString());
            case Boolean flag -> Optional.of(flag.toString());
            case null, default -> Optional.empty();
        };
        if (text.isEmpty() || text.get().isEmpty()) {
            refuse(key,
                    "must be a plain value, was " + (value == null || text.isPresent() ? "nothing" : value));
            return Optional.empty();
        }
        return text;
    }
}
