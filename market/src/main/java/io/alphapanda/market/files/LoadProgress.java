package io.alphapanda.market.files;

/// Hears how far a load is. Called by the loading thread every [#ROWS_BETWEEN] rows; whoever shows it watches
/// the clock and stays silent in the first two seconds.
@FunctionalInterface
public interface LoadProgress {
    /// Rows between two calls.
    int ROWS_BETWEEN = 16_384;
    /// Hears nothing.
    LoadProgress SILENT = (rows, bytesRead, bytesTotal) -> {};

    /// So many rows are read, and so many bytes on disk of the total.
    void loaded(long rows, long bytesRead, long bytesTotal);
}
