package io.alphapanda.benchmarks.server;

import io.alphapanda.benchmarks.latency.LatencyFigures;
import io.alphapanda.benchmarks.table.Row;
import io.alphapanda.benchmarks.table.Row.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a run over a server has found, as rows of the table and as a line of what else it tells.
///
/// @param server its name
/// @param figures of that run
public record ServerRows(String server, LatencyFigures figures) {
    /// The table's rows.
    public List<Row> rows() {
        return List.of(
                new Row(server + ": ticks of one process, beside bare records", Unit.PER_SECOND,
                        figures.of("fastest ticks a second"),
                        Optional.of(figures.of("bare fastest records a second")), Optional.empty(),
                        Optional.empty(), Optional.of(50_000.0)),
                span(server + ": tick handed over → order durable, p50", "durable p50",
                        Optional.of("bare p50")),
                span("… p99", "durable p99", Optional.of("bare p99"), 50e-3),
                span(server + ", six processes: tick published → order read, p50", "parts p50",
                        Optional.empty(), 40e-3),
                span("… p99", "parts p99", Optional.empty(), 250e-3));
    }

    private Row span(String question, String ours, Optional<String> peer, double... target) {
        return new Row(question, Unit.SPAN, figures.of(ours), peer.map(figures::of), Optional.empty(),
                Optional.empty(), target.length == 0 ? Optional.empty() : Optional.of(target[0]));
    }

    /// What no row has room for.
    public String more() {
        return String.format(Locale.ROOT,
                "%s: records of %.0f bytes; one process: %.0f ticks at %.0f a second, %.0f orders"
                        + " (%.0f of no tick), %.0f that waited for room, %.0f collections in %.2f s, logged p50 %.3f and p99 %.3f"
                        + " ms, durable p99.9 %.1f and max %.1f ms; %.0f processes: %.0f ticks at %.0f a second, %.0f orders (%.0f"
                        + " of no tick), %.2f processors in use, p99.9 %.1f and max %.1f ms",
                server, figures.of("bare record bytes"), figures.of("ticks"), figures.of("ticks a second"),
                figures.of("orders"), figures.of("orders of no tick"), figures.of("blocked"),
                figures.of("collections"), figures.of("collection seconds"), figures.of("logged p50") * 1e3,
                figures.of("logged p99") * 1e3, figures.of("durable p99.9") * 1e3,
                figures.of("durable max") * 1e3, figures.of("parts"), figures.of("parts ticks"),
                figures.of("parts ticks a second"), figures.of("parts orders"),
                figures.of("parts orders of no tick"), figures.of("parts processors in use"),
                figures.of("parts p99.9") * 1e3, figures.of("parts max") * 1e3);
    }
}
