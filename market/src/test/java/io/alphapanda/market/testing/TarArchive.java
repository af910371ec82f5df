package io.alphapanda.market.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Unpacks plain files from a gzipped tar archive; folders inside it are flattened.
public final class TarArchive {
    private static final int BLOCK = 512;

    private TarArchive() {}

    /// Writes every plain file into `folder` and gives their paths.
    public static List<Path> unpack(Path archive, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
            byte[] header = in.readNBytes(BLOCK);
            while (header.length == BLOCK && header[0] != 0) {
                int size = Integer.parseInt(text(header, 124, 12), 8);
                byte[] content = in.readNBytes(size);
                in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                boolean isPlain = header[156] == '0' || header[156] == 0;
                if (isPlain) {
                    Path name = Path.of(text(header, 0, 100)).getFileName();
                    files.add(Files.write(folder.resolve(name), content));
                }
                header = in.readNBytes(BLOCK);
            }
        }
        return files;
    }

    private static String text(byte[] header, int start, int length) {
        String field = new String(header, start, length, StandardCharsets.UTF_8);
        int end = field.indexOf('\0');
        return (end < 0 ? field : field.substring(0, end)).strip();
    }
}
