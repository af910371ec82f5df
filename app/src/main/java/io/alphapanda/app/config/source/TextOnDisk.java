package io.alphapanda.app.config.source;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// A small file that somebody wrote by hand.
final class TextOnDisk {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private TextOnDisk() {}

    /// Its text; nothing, and a mistake, if it cannot be read.
    static Optional<String> read(Path file, Mistakes mistakes) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return Optional
                    .of(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
        } catch (NoSuchFileException absent) {
            mistakes.add(file.toString(), "there is no such file; check the path");
        } catch (CharacterCodingException e) {
            mistakes.add(file.toString(), "is not written in UTF-8; save it so");
        } catch (IOException e) {
            mistakes.add(file.toString(), "cannot be read (" + e.getMessage() + "); check its permissions");
        }
        return Optional.empty();
    }
}
