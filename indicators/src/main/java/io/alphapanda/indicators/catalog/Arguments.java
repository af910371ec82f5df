package io.alphapanda.indicators.catalog;

import io.alphapanda.indicators.average.EmaSeed;
import java.util.List;

/// What one indicator is made with.
///
/// @param values of its parameters, in their order
/// @param seed what its exponential averages begin with, if it has any
record Arguments(List<Double> values, EmaSeed seed) {
    int count(int index) {
        return values.get(index).intValue();
    }

    double factor(int index) {
        return values.get(index);
    }
}
