package io.alphapanda.strategies.api;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;

/// A whole number that a strategy keeps: a counter, a date, a price in micros.
public final class KeptCount implements Stateful {
    private long value;

    /// @param value to begin with
    public KeptCount(long value) {
        this.value = value;
    }

    /// What it is now.
    public long value() {
        return value;
    }

    /// Makes it something else.
    public void set(long next) {
        value = next;
    }

    /// Adds to it, and gives the sum.
    public long add(long more) {
        value += more;
        return value;
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.integer("count", value);
    }

    @Override
    public void restore(FieldReader in) {
        value = in.integer("count");
    }
}
