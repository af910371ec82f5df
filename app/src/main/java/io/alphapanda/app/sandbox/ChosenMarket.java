package io.alphapanda.app.sandbox;

import io.alphapanda.app.market.RunRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the command line says of the market.
///
/// @param isSaid false if nothing was said of which market it is
/// @param files to replay; none = the simulated market
record ChosenMarket(boolean isSaid, List<Path> files, Optional<Long> seed, Optional<LocalDate> date) {
    static final long USUAL_SEED = 1;

    /// The same, with the files of an earlier start where nothing was said.
    ChosenMarket orAsIn(Optional<RunRecord> earlier) {
        Optional<String> recorded = isSaid ? Optional.empty()
                : earlier.flatMap(record -> record.fact("files"));
        return recorded.map(names -> new ChosenMarket(true,
                Arrays.stream(names.split(",", -1)).map(Path::of).toList(), seed, date)).orElse(this);
    }

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
