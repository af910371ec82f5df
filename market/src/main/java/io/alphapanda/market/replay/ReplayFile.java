package io.alphapanda.market.replay;

import io.alphapanda.domain.instrument.Instrument;
import java.nio.file.Path;
import java.util.Optional;

/// A file to replay.
///
/// @param path where it is
/// @param instrument whose market it is; without it, the one that the file or its name mentions
public record ReplayFile(Path path, Optional<Instrument> instrument) {
    /// A file that says itself whose market it is.
    public static ReplayFile of(Path path) {
        return new ReplayFile(path, Optional.empty());
    }

    /// A file of this instrument.
    public static ReplayFile of(Path path, Instrument instrument) {
        return new ReplayFile(path, Optional.of(instrument));
    }
}
