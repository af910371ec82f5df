package io.alphapanda.app.config;

import io.alphapanda.app.config.key.Key;
import io.alphapanda.app.config.key.KeyRegistry;
import io.alphapanda.app.config.key.ValueKind;
import io.alphapanda.app.logging.Redactor;
import java.util.List;

/// The value of a key that holds, and who gave it.
///
/// @param name of the key; `BROKERS__PAPER_B__…` for one account's own
/// @param key what it sets
/// @param text the value, in the key's own spelling
/// @param written how the name was written
/// @param origin where it was written
record Setting(String name, Key<?> key, String text, String written, String origin) {
    /// Where it was written, and how, if that was not its name.
    String shownOrigin() {
        return KeyRegistry.canonical(written).equals(name) ? origin : origin + " as " + written;
    }

    String shown() {
        return isSecret() ? "(hidden)" : new Redactor(List.of()).redacted(text);
    }

    /// True if there is a secret; `none` is no secret.
    boolean isSecret() {
        return key.isSecret() && !text.equals(ValueKind.NONE);
    }
}
