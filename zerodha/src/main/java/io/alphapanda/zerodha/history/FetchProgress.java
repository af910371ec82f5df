package io.alphapanda.zerodha.history;

/// Is told how far a fetch is.
@FunctionalInterface
public interface FetchProgress {
    /// After each request, and once before the first.
    ///
    /// @param done requests that were answered
    /// @param total requests that there are to be
    /// @param bars that came
    void fetched(int done, int total, long bars);
}
