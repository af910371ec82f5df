package io.alphapanda.app.config.key;

import java.util.Optional;

/// What the value of a key may be.
///
/// @param words the limit, as it continues "must be …"
/// @param example a value that is accepted
/// @param reader makes the value of a text
/// @param <T> the value
public record ValueKind<T>(String words, String example, Reader<T> reader) {
    /// How an optional value says that there is none.
    public static final String NONE = "none";

    /// Makes a value of a text.
    ///
    /// @param <T> the value
    @FunctionalInterface
    public interface Reader<T> {
        /// The value.
        ///
        /// @throws RuntimeException if the text is none; what it says is not shown
        T read(String text);
    }

    /// The same, or `none`.
    public ValueKind<Optional<T>> orNone() {
        return new ValueKind<>(words + ", or none", example,
                text -> text.equals(NONE) ? Optional.empty() : Optional.of(reader.read(text)));
    }

    /// The value, or nothing if the text is not of this kind.
    Optional<T> accepted(String text) {
        try {
            return Optional.of(reader.read(text.strip()));
        } catch (RuntimeException notOfThisKind) {
            return Optional.empty();
        }
    }
}
