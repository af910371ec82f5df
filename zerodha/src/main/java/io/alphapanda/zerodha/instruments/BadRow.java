package io.alphapanda.zerodha.instruments;

/// A row of the list that was left out.
///
/// @param line its number, from 1; 0 of what is wrong with the list as a whole
/// @param reason what is wrong with it
public record BadRow(long line, String reason) {
    @Override
    public String toString() {
        return "line " + line + ": " + reason;
    }
}
