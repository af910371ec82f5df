package io.alphapanda.strategies.api;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;

/// A ratio or an indicator's value that a strategy keeps. For money take a [KeptCount] of micros.
public final class KeptNumber implements Stateful {
    private double value;

    /// @param value to begin with
    public KeptNumber(double value) {
        this.value = value;
    }

    /// What it is now.
    public double value() {
        return value;
    }

    /// Makes it something else.
    public void set(double next) {
        value = next;
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.real("number", value);
    }

    @Override
    public void restore(FieldReader in) {
        value = in.real("number");
    }
}
