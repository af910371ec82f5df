package io.alphapanda.app.config.source;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong, so that everything is reported at once; and what is merely to be said.
public final class Mistakes {
    private final List<String> all = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /// Adds a mistake.
    ///
    /// @param origin where it is: a file and line, the environment
    /// @param sentence what is wrong, and what to do
    public void add(String origin, String sentence) {
        all.add(origin + ": " + sentence);
    }

    /// Adds a warning.
    public void warn(String origin, String sentence) {
        warnings.add(origin + ": " + sentence);
    }

    /// Every mistake so far.
    public List<String> all() {
        return List.copyOf(all);
    }

    /// Every warning so far.
    public List<String> warnings() {
        return List.copyOf(warnings);
    }
}
