package io.alphapanda.benchmarks.latency;

import io.alphapanda.benchmarks.table.Row;
import io.alphapanda.benchmarks.table.Row.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a latency run has found, as rows of the table and as a line of what else it tells.
///
/// @param figures of that run
public record LatencyRows(LatencyFigures figures) {
    private static final double HEAP_MAX = 512 << 20;

    /// The table's rows.
    public List<Row> rows() {
        return List.of(span("tick handed over → order logged, p50", "logged p50", "hop p50", 20e-6),
                span("… p99", "logged p99", "hop p99", 200e-6), span("… max", "logged max", "hop max"),
                span("tick due → order logged, p50", "logged from due p50", "hop p50"),
                span("… p99", "logged from due p99", "hop p99"),
                span("… max", "logged from due max", "hop max"),
                span("tick handed over → order durable, p50", "durable p50", "force p50", 0.5e-3),
                span("… p99", "durable p99", "force p99", 2e-3), span("… max", "durable max", "force max"),
                span("tick due → order durable, p50", "durable from due p50", "force p50"),
                span("… p99", "durable from due p99", "force p99"),
                span("… max", "durable from due max", "force max"), heap("heap before", "heap at start"),
                heap("… half-way", "heap at middle"), heap("… at the end", "heap at end"));
    }

    private Row span(String question, String ours, String limit, double... target) {
        return new Row(question, Unit.SPAN, figures.of(ours), Optional.empty(),
                Optional.of(figures.of(limit)),
                Optional.empty(), target.length == 0 ? Optional.empty() : Optional.of(target[0]));
    }

    private Row heap(String question, String name) {
        return new Row(question, Unit.BYTES, figures.of(name), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(HEAP_MAX));
    }

    /// What no row has room for.
    public String more() {
        return String.format(Locale.ROOT, "%.0f ticks at %.0f a second, %.0f orders (%.0f of no tick), "
                + "%.0f conflated, %.0f that waited for room; "
                + "%.0f collections in %.2f s; p99.9 logged %.3f ms, durable %.3f ms; %.0f MB of log",
                figures.of("ticks"), figures.of("ticks a second"), figures.of("orders"),
                figures.of("orders of no tick"), figures.of("conflated"), figures.of("blocked"),
                figures.of("collections"), figures.of("collection seconds"), figures.of("logged p99.9") * 1e3,
                figures.of("durable p99.9") * 1e3, figures.of("log bytes") / (1 << 20));
    }
}
