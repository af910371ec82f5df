package io.alphapanda.indicators.window;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import java.util.ArrayList;
import java.util.List;

/// The highest of the last values, in a constant number of steps for each value on average: it keeps only values
/// that may still become the highest, the highest first.
public final class RollingHighest implements Stateful {
    private final long[] values;
    private final long[] numbers;
    private int first;
    private int size;
    private long seen;

    /// The highest of the last `length` values, at least 1.
    public RollingHighest(int length) {
        values = new long[length];
        numbers = new long[length];
    }

    /// Takes the next value.
    public void add(long value) {
        if (size > 0 && numbers[first] <= seen - values.length) {
            first = place(1);
            size--;
        }
        while (size > 0 && values[place(size - 1)] <= value) {
            size--;
        }
        keep(value, seen);
        seen++;
    }

    /// True once it has seen as many values as it looks back on.
    public boolean isFull() {
        return seen >= values.length;
    }

    /// How many values it has seen.
    public long seen() {
        return seen;
    }

    /// The highest of the last values, or of all while there are fewer.
    ///
    /// @throws IllegalStateException before the first value
    public long highest() {
        if (size == 0) {
            throw new IllegalStateException("there is no highest of no values");
        }
        return values[first];
    }

    private void keep(long value, long number) {
        int place = place(size);
        values[place] = value;
        numbers[place] = number;
        size++;
    }

    private int place(int index) {
        int place = first + index;
        return place < values.length ? place : place - values.length;
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.integer("seen", seen);
        List<Integer> places = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            places.add(place(i));
        }
        out.list("candidates", places, (writer, place) -> {
            writer.integer("number", numbers[place]);
            writer.decimal("value", values[place]);
        });
    }

    @Override
    public void restore(FieldReader in) {
        seen = in.integer("seen");
        first = 0;
        size = 0;
        in.list("candidates", line -> new long[]{line.integer("number"), line.decimal("value")})
                .forEach(candidate -> keep(candidate[1], candidate[0]));
    }
}
