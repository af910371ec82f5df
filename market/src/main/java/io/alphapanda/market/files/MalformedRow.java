package io.alphapanda.market.files;

/// A row that is no bar.
///
/// @param line its line in the file, from 1; in JSON the candle's place, from 1
/// @param fault the first thing wrong with it
/// @param text its beginning, at most [#TEXT_MAX] characters
public record MalformedRow(long line, RowFault fault, String text) {
    /// Characters of a row that are kept to show it.
    public static final int TEXT_MAX = 120;

    @Override
    public String toString() {
        return "line " + line + ": " + fault + ": " + text;
    }
}
