package io.alphapanda.app.config.source;

import io.alphapanda.app.config.key.KeyRegistry;
import java.util.Locale;

/// One text that somebody gave for one name.
///
/// @param written the name as it was written: `paper.slippage_bps`, `PAPER__SLIPPAGE_BPS`
/// @param text the value as it was written
/// @param origin where: `.env:3`
public record Given(String written, String text, String origin) {
    /// The name as the environment spells it.
    public String name() {
        return KeyRegistry.canonical(written);
    }

    /// Another name, in the spelling of this one.
    public String spelledAlike(String name) {
        return written.equals(written.toUpperCase(Locale.ROOT)) ? name
                : name.toLowerCase(Locale.ROOT).replace("__", ".");
    }
}
