package io.alphapanda.canary.filler.domain;

/// Says nothing about what it is.
public final class PriceUtils {
    private PriceUtils() {}
}
