package io.alphapanda.canary.library.domain;

import org.assertj.core.api.Condition;

/// Drags a library into the domain.
public record KnowsALibrary(Condition<String> condition) {}
