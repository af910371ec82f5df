package io.alphapanda.canary.library.trading;

import org.assertj.core.api.Condition;

/// Drags a library into a deciding room.
public record KnowsALibraryToo(Condition<String> condition) {}
