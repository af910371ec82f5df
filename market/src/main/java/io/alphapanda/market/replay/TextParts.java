package io.alphapanda.market.replay;

import io.alphapanda.market.text.TextFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Texts that follow one another: one file, or the files of an archive. One of them is in memory at a time.
interface TextParts extends Closeable {
    /// The next text; empty when there is none.
    ///
    /// @throws IOException if it cannot be read
    Optional<TextFile> next() throws IOException;

    /// A file as the only part.
    static TextParts of(TextFile file) {
        return new TextParts() {
            private Optional<TextFile> rest = Optional.of(file);

            @Override
            public Optional<TextFile> next() {
                Optional<TextFile> part = rest;
                rest = Optional.empty();
                return part;
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }

    /// The plain files of a gzipped tar archive, in its order.
    static TextParts ofArchive(Path archive) throws IOException {
        TarFiles files = new TarFiles(archive);
        return new TextParts() {
            @Override
            public Optional<TextFile> next() throws IOException {
                return files.next();
            }

            @Override
            public void close() throws IOException {
                files.close();
            }
        };
    }
}
