package io.alphapanda.app.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The files a reader of the repository sees: nothing built, nothing left by an editor, nothing of version control.
final class SourceTree {
    static final Path ROOT = Path.of(System.getProperty("panda.root", "no panda.root")).toAbsolutePath()
            .normalize();
    private static final Set<String> UNSEEN = Set.of("target", ".git", ".idea", ".vscode", ".settings",
            ".panda");

    private static final List<SourceFile> FILES = walk();

    private SourceTree() {}

    /// A file, its path from the root written with `/`, and its text.
    record SourceFile(String path, String text) {
        boolean isIn(String folder) {
            return ("/" + path).contains("/" + folder + "/");
        }

        String folder() {
            return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
        }

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    static Stream<SourceFile> all() {
        return FILES.stream();
    }

    static Stream<SourceFile> java() {
        return all().filter(file -> file.path().endsWith(".java"));
    }

    static Stream<SourceFile> productionJava() {
        return java().filter(file -> file.isIn("src/main/java"));
    }

    static Stream<SourceFile> testJava() {
        return java().filter(file -> file.isIn("src/test/java"));
    }

    static Stream<SourceFile> markdown() {
        return all().filter(file -> file.path().endsWith(".md"));
    }

    private static List<SourceFile> walk() {
        List<SourceFile> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return UNSEEN.contains(folder.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                        throws IOException {
                    if (attributes.isRegularFile()) {
                        // Latin-1 reads every byte, so that pictures need no list of their own.
                        found.add(new SourceFile(ROOT.relativize(file).toString().replace('\\', '/'),
                                Files.readString(file, StandardCharsets.ISO_8859_1)));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found);
    }
}
