package io.alphapanda.indicators.average;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;

/// Wilder's smoothing (New Concepts in Technical Trading Systems, 1978): begun by the simple mean of the first n
/// values, from there on the mean moves by a n-th of the distance to each next value, α = 1 ÷ n.
///
/// Millionths of a rupee are taken as they are: whole numbers below 2^53 add up exactly, so that the beginning is
/// exact.
public final class WilderAverage implements Stateful {
    private final int count;
    private int seen;
    private double value;

    /// A smoothing over `count` values, at least 1.
    public WilderAverage(int count) {
        this.count = count;
    }

    /// Takes the next value.
    public void add(double next) {
        if (seen < count) {
            // While seeding, `value` holds the sum.
            value += next;
            seen++;
            if (seen == count) {
                value /= count;
            }
        } else {
            value += (next - value) / count;
        }
    }

    /// Takes the next value, in millionths of a rupee.
    public void addMicros(long micros) {
        add((double) micros);
    }

    /// True once the beginning is complete.
    public boolean isWarm() {
        return seen == count;
    }

    /// How many values the beginning has, and how many it takes at most.
    public int seen() {
        return seen;
    }

    /// The smoothed value; no use before it is warm.
    public double value() {
        return value;
    }

    /// Takes over the state of another of the same count.
    public void copyFrom(WilderAverage other) {
        seen = other.seen;
        value = other.value;
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.integer("seen", seen);
        out.real("value", value);
    }

    @Override
    public void restore(FieldReader in) {
        seen = Math.toIntExact(in.integer("seen"));
        value = in.real("value");
    }
}
