package io.alphapanda.app.sandbox;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the command line says of the market.
///
/// @param files to replay; none = the simulated market
record ChosenMarket(List<Path> files, Optional<Long> seed, Optional<LocalDate> date) {
    static final long USUAL_SEED = 1;

    /// As facts of a record; what was not said is not there.
    Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>();
        if (files.isEmpty()) {
            facts.put("market", "simulated");
            seed.ifPresent(value -> facts.put("seed", Long.toString(value)));
        } else {
            facts.put("market", "replay");
            facts.put("files", files.stream().map(file -> file.toAbsolutePath().normalize().toString())
                    .collect(Collectors.joining(",")));
        }
        date.ifPresent(value -> facts.put("date", value.toString()));
        return facts;
    }
}
