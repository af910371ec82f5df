package io.alphapanda.indicators.momentum;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import java.util.ArrayList;
import java.util.List;

/// The mean of the last few ratios, added up anew each time: a running sum of them would drift.
final class ShortMean implements Stateful {
    private final double[] ratios;
    private int filled;
    private int oldest;

    ShortMean(int length) {
        ratios = new double[length];
    }

    void add(double ratio) {
        ratios[oldest] = ratio;
        oldest = oldest + 1 == ratios.length ? 0 : oldest + 1;
        if (filled < ratios.length) {
            filled++;
        }
    }

    int length() {
        return ratios.length;
    }

    boolean isFull() {
        return filled == ratios.length;
    }

    /// From the oldest to the newest, so that the sum does not depend on where the ring begins.
    double mean() {
        double sum = 0;
        for (int i = 0; i < filled; i++) {
            sum += at(i);
        }
        return sum / filled;
    }

    private double at(int index) {
        int place = (isFull() ? oldest : 0) + index;
        return ratios[place < ratios.length ? place : place - ratios.length];
    }

    @Override
    public void snapshot(FieldWriter out) {
        List<Double> kept = new ArrayList<>(filled);
        for (int i = 0; i < filled; i++) {
            kept.add(at(i));
        }
        out.list("ratios", kept, (writer, ratio) -> writer.real("ratio", ratio));
    }

    @Override
    public void restore(FieldReader in) {
        filled = 0;
        oldest = 0;
        in.list("ratios", line -> line.real("ratio")).forEach(this::add);
    }
}
