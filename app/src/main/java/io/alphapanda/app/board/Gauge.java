package io.alphapanda.app.board;

/// How much of a limit is used.
///
/// @param name of the limit, for people
/// @param used so far, for people
/// @param limit for people
/// @param share used, from 0; 1 = all of it
public record Gauge(String name, String used, String limit, double share) {
    private static final int CELLS = 10;

    /// A bar of ten cells: `███·······`. Any use fills one; the last is full only when all is used.
    public String bar() {
        int full = (int) Math.clamp(Math.ceil(share * CELLS), 0, share >= 1 ? CELLS : CELLS - 1);
        return "█".repeat(full) + "·".repeat(CELLS - full);
    }
}
