package io.alphapanda.sandbox.accounts;

import java.util.List;

/// The positions of an account: with what was carried, and of today alone.
public record PositionList(List<PositionRow> net, List<PositionRow> day) {
    /// Keeps its own copies.
    public PositionList {
        net = List.copyOf(net);
        day = List.copyOf(day);
    }
}
