package io.alphapanda.app.config;

import java.util.List;

/// The configuration cannot be used; nothing was started.
public final class ConfigurationRefused extends IllegalArgumentException {
    private final List<String> mistakes;

    ConfigurationRefused(List<String> mistakes) {
        super("the configuration has " + (mistakes.size() == 1 ? "a mistake" : mistakes.size() + " mistakes")
                + ":\n  " + String.join("\n  ", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /// Each mistake with its source, its value, the limit and the remedy.
    public List<String> mistakes() {
        return mistakes;
    }
}
