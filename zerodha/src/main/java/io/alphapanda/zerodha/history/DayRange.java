package io.alphapanda.zerodha.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Days one after the other.
///
/// @param first the first of them
/// @param last the last of them, itself included
public record DayRange(LocalDate first, LocalDate last) {
    /// Refuses a range that ends before it begins.
    public DayRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "a range of days must not end before it begins, was " + first + " to "
                            + last);
        }
    }

    /// How many days there are.
    public long days() {
        return last.toEpochDay() - first.toEpochDay() + 1;
    }

    /// True if a day is one of them.
    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /// What of these days none of `covered` has, in stretches of at most so many days, the earliest first.
    List<DayRange> without(Collection<DayRange> covered, int daysMax) {
        List<DayRange> missing = new ArrayList<>();
        @Nullable LocalDate begun = null;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate today = day;
            boolean isMissing = covered.stream().noneMatch(range -> range.holds(today));
            if (begun != null && (!isMissing || day.toEpochDay() - begun.toEpochDay() == daysMax)) {
                missing.add(new DayRange(begun, day.minusDays(1)));
                begun = null;
            }
            if (isMissing && begun == null) {
                begun = day;
            }
        }
        if (begun != null) {
            missing.add(new DayRange(begun, last));
        }
        return missing;
    }

    @Override
    public String toString() {
        return first + "_" + last;
    }
}
