package io.alphapanda.app.config.key;

import io.alphapanda.app.logging.SecretNames;

/// One key of the configuration.
///
/// @param name as the environment spells it, as `PAPER__SLIPPAGE_BPS`
/// @param standard the value that holds unless somebody says otherwise, as text
/// @param kind what its value may be
/// @param meaning one line for whoever sets it
/// @param <T> its value
public record Key<T>(String name, String standard, ValueKind<T> kind, String meaning) {
    /// What stands between the parts of a name in the environment.
    public static final String SEPARATOR = "__";

    /// Refuses a key whose own default is not of its kind.
    public Key {
        if (kind.accepted(standard).isEmpty()) {
            throw new IllegalArgumentException(name + ": default '" + standard + "' is not " + kind.words());
        }
    }

    /// The value that a text stands for.
    ///
    /// @throws IllegalArgumentException if the text is not of the key's kind
    public T read(String text) {
        return kind.accepted(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " must be " + kind.words() + ", was '" + text + "'"));
    }

    /// True if the text is of the key's kind.
    public boolean accepts(String text) {
        return kind.accepted(text).isPresent();
    }

    /// True if its value must not be shown.
    public boolean isSecret() {
        return SecretNames.isSecret(name);
    }
}
