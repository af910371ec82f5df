package io.alphapanda.market.files;

import io.alphapanda.market.format.BarFormat;
import io.alphapanda.market.format.BarLabel;
import java.util.Optional;

/// What the user says about a bar file; the rest is found out from the file.
///
/// @param symbol whose bars they are, in place of the file's own word
/// @param format how to read it, in place of recognising it
/// @param label which end of a bar its times name, in place of the format's habit
public record BarFileOptions(Optional<String> symbol, Optional<BarFormat> format, Optional<BarLabel> label) {
    /// Nothing is said.
    public static BarFileOptions none() {
        return new BarFileOptions(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The same with a symbol.
    public BarFileOptions withSymbol(String given) {
        return new BarFileOptions(Optional.of(given), format, label);
    }

    /// The same with a format.
    public BarFileOptions withFormat(BarFormat given) {
        return new BarFileOptions(symbol, Optional.of(given), label);
    }

    /// The same with a label.
    public BarFileOptions withLabel(BarLabel given) {
        return new BarFileOptions(symbol, format, Optional.of(given));
    }
}
