package io.alphapanda.app.launcher;

import java.util.List;

/// What the launcher starts in tests: says which build it is, and what it was given.
///
/// Tests make a second build of it by writing another word of the same length over the constant in its bytes.
public final class LaunchedProgram {
    static final String FIRST_BUILD = "built-first";
    static final String OTHER_BUILD = "built-later";

    private LaunchedProgram() {}

    public static void main(String[] args) {
        System.out.println(FIRST_BUILD + " " + List.of(args));
        ProcessHandle.current().info().arguments()
                .ifPresent(all -> System.err.println(String.join(" ", all)));
    }
}
