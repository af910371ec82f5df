package io.alphapanda.domain.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/// Runs a test method once for every seed from 1 to [#count()]; its only `long` parameter is the seed.
///
/// A failure prints `seed=…`; run that seed alone with `-Dpanda.seed=…`. More seeds with `-Pproof`, and
/// ten times as many with `-Dpanda.depth=10` beside it.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(SeededExtension.class)
public @interface Seeded {
    /// How many seeds an ordinary build tries; at least 1.
    int count() default 20;

    /// How many seeds `-Pproof` tries; 0 means ten times [#count()].
    int proofCount() default 0;
}
