package io.alphapanda.benchmarks.table;

import java.util.Locale;
import java.util.Optional;

/// One question and its answer. Rates are per second: more is better; spans are in seconds and heap in bytes: less is
/// better.
///
/// @param question what was asked
/// @param ours what we reach
/// @param peer what the peer reaches, if there is one
/// @param limit what could be reached at all
/// @param bytesPerItem what we allocate per bar or event
/// @param target what is wanted, in the same unit
public record Row(String question, Unit unit, double ours, Optional<Double> peer, Optional<Double> limit,
        Optional<Double> bytesPerItem, Optional<Double> target) {
    private static final double THOUSANDS_MAX = 2e5;

    /// What the figures are.
    public enum Unit {
        /// Items in a second.
        PER_SECOND,
        /// Seconds of a whole program.
        SECONDS,
        /// Seconds of a short span.
        SPAN,
        /// Bytes held.
        BYTES
    }

    /// How many times better than the peer.
    public Optional<Double> ratio() {
        return peer.map(theirs -> unit == Unit.PER_SECOND ? ours / theirs : theirs / ours);
    }

    /// Whether the target is reached, if there is one.
    public Optional<Boolean> isReached() {
        return target.map(wanted -> unit == Unit.PER_SECOND ? ours >= wanted : ours <= wanted);
    }

    String[] cells() {
        return new String[]{question, shown(ours), peer.map(this::shown).orElse("–"),
            ratio().map(times -> String.format(Locale.ROOT, "%.2f ×", times)).orElse("–"),
            limit.map(this::shown).orElse("–"),
            bytesPerItem.map(bytes -> String.format(Locale.ROOT, "%.0f", bytes)).orElse("–"),
            target.map(wanted -> (unit == Unit.PER_SECOND ? "≥ " : "≤ ") + shown(wanted)).orElse("–"),
            isReached().map(reached -> reached ? "yes" : "no").orElse("–")};
    }

    private String shown(double figure) {
        return switch (unit) {
            case PER_SECOND -> figure < THOUSANDS_MAX ? String.format(Locale.ROOT, "%.1f k/s", figure / 1e3)
                    : String.format(Locale.ROOT, "%.2f M/s", figure / 1e6);
            case SECONDS -> String.format(Locale.ROOT, "%.2f s", figure);
            case SPAN -> figure < 1e-3 ? String.format(Locale.ROOT, "%.1f µs", figure * 1e6)
                    : String.format(Locale.ROOT, "%.2f ms", figure * 1e3);
            case BYTES -> String.format(Locale.ROOT, "%.1f MB", figure / (1 << 20));
        };
    }
}
