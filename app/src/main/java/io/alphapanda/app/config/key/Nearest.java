package io.alphapanda.app.config.key;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the name that somebody probably meant.
public final class Nearest {
    private Nearest() {}

    /// The name with the fewest slips between, if those are few for its length.
    public static Optional<String> to(String name, Collection<String> names) {
        return names.stream().min(Comparator.comparingInt(other -> slips(name, other)))
                .filter(nearest -> slips(name, nearest) <= Math.max(2, nearest.length() / 6));
    }

    /// Letters left out, put in, or changed.
    static int slips(String from, String to) {
        int[] above = new int[to.length() + 1];
        Arrays.setAll(above, i -> i);
        for (int row = 1; row <= from.length(); row++) {
            int[] here = new int[to.length() + 1];
            here[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int change = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                here[column] = Math.min(above[column - 1] + change,
                        Math.min(above[column], here[column - 1]) + 1);
            }
            above = here;
        }
        return above[to.length()];
    }
}
