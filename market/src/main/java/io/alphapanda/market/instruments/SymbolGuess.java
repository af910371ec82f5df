package io.alphapanda.market.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Guesses from a file's name whose bars it holds.
///
/// The name is cut at `_`, `-` and `.`; the first run of parts that is a known symbol wins, a longer run
/// before a shorter, so that `BAJAJ-AUTO_1m.csv` is `BAJAJ-AUTO`. Without one the name up to its endings, in
/// upper case, is the symbol.
final class SymbolGuess {
    private static final List<String> ENDINGS = List.of(".gz", ".csv", ".json", ".txt");
    /// No known symbol has more parts.
    private static final int PARTS_MAX = 3;

    private final KnownSymbols symbols;

    SymbolGuess(KnownSymbols symbols) {
        this.symbols = symbols;
    }

    /// The symbol that `fileName`, without its folder, most likely means.
    String from(String fileName) {
        String stem = stem(fileName.toUpperCase(Locale.ROOT));
        List<Integer> cuts = cuts(stem);
        for (int first = 0; first < cuts.size() - 1; first++) {
            int start = cuts.get(first) + 1;
            for (int last = Math.min(first + PARTS_MAX, cuts.size() - 1); last > first; last--) {
                String run = stem.substring(start, cuts.get(last));
                if (symbols.isKnown(run)) {
                    return symbols.resolve(run).symbol();
                }
            }
        }
        return stem;
    }

    private static String stem(String name) {
        for (String ending : ENDINGS) {
            if (name.endsWith(ending.toUpperCase(Locale.ROOT)) && name.length() > ending.length()) {
                return stem(name.substring(0, name.length() - ending.length()));
            }
        }
        return name;
    }

    /// Where the parts meet, with both ends of the name.
    private static List<Integer> cuts(String stem) {
        List<Integer> cuts = new ArrayList<>();
        cuts.add(-1);
        for (int i = 0; i < stem.length(); i++) {
            if ("_-.".indexOf(stem.charAt(i)) >= 0) {
                cuts.add(i);
            }
        }
        cuts.add(stem.length());
        return cuts;
    }
}
