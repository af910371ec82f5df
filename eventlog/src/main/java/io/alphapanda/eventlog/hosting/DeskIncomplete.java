package io.alphapanda.eventlog.hosting;

import java.util.List;

/// A desk that cannot start, with everything that is missing or wrong and what to do about each.
public final class DeskIncomplete extends RuntimeException {
    private final transient List<String> gaps;

    DeskIncomplete(List<String> gaps) {
        super("the desk cannot start:\n- " + String.join("\n- ", gaps));
        this.gaps = List.copyOf(gaps);
    }

    /// Each gap with its remedy.
    public List<String> gaps() {
        return gaps;
    }
}
