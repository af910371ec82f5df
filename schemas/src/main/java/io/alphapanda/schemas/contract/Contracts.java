package io.alphapanda.schemas.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The contracts of this build, and those of every release before it.
///
/// @param events those of this build, by type
/// @param releases what was released, the earliest first
public record Contracts(Map<String, EventSchema> events, List<Release> releases) {
    private static final String EVENTS = "events";
    private static final String RELEASED = "released";
    private static final String SUFFIX = ".avsc";

    /// The contracts of one release, which never change again.
    ///
    /// @param number from 1
    /// @param events by type
    public record Release(int number, Map<String, EventSchema> events) {}

    /// The contracts that this program was built with.
    public static Contracts shipped() {
        URL known = Objects.requireNonNull(Contracts.class.getResource(EVENTS + "/market_tick" + SUFFIX),
                EVENTS);
        try {
            return around(known.toURI());
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the contracts in the program cannot be read: " + e.getMessage(),
                    e);
        }
    }

    static Contracts around(URI file) throws IOException {
        return file.getScheme().equals("jar") ? inJar(file) : in(rootOf(Path.of(file)));
    }

    private static Contracts inJar(URI file) throws IOException {
        String[] jarAndEntry = file.getRawSchemeSpecificPart().split("!", 2);
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(URI.create(jarAndEntry[0])))) {
            return in(rootOf(jar.getPath(jarAndEntry[1])));
        }
    }

    private static Path rootOf(Path file) {
        return file.resolve("../..").normalize();
    }

    /// The contracts in a folder that holds `events/` and `released/<number>/`.
    ///
    /// @throws IllegalArgumentException if it does not, or a file in it is no contract
    public static Contracts in(Path folder) {
        if (!Files.isDirectory(folder.resolve(EVENTS))) {
            throw new IllegalArgumentException(
                    "there is no folder " + folder.resolve(EVENTS) + "; name the folder that holds " + EVENTS
                            + "/ and "
                            + RELEASED + "/");
        }
        return new Contracts(schemas(folder, folder.resolve(EVENTS)), released(folder));
    }

    private static List<Release> released(Path folder) {
        Path root = folder.resolve(RELEASED);
        List<Release> releases = new ArrayList<>();
        for (int number : numbers(root)) {
            if (number != releases.size() + 1) {
                throw new IllegalArgumentException(
                        "there is no release " + (releases.size() + 1) + " in " + root
                                + ", though there is a release " + number
                                + "; releases are numbered from 1 without a gap");
            }
            releases.add(new Release(number, schemas(folder, root.resolve(Integer.toString(number)))));
        }
        return List.copyOf(releases);
    }

    private static List<Integer> numbers(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> parts = Files.list(root)) {
            return parts.filter(Files::isDirectory).map(part -> number(root, part)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the releases in " + root + " cannot be read: " + e.getMessage(),
                    e);
        }
    }

    private static int number(Path root, Path part) {
        String name = root.relativize(part).toString().replace("/", "");
        if (!name.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException(
                    part + " is no release; releases are folders with the names 1, 2, 3 and so on");
        }
        return Integer.parseInt(name);
    }

    private static Map<String, EventSchema> schemas(Path folder, Path part) {
        Map<String, EventSchema> schemas = new TreeMap<>();
        try (Stream<Path> files = Files.list(part)) {
            for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
                String where = folder.relativize(file).toString();
                EventSchema schema = EventSchema.parse(Files.readString(file, StandardCharsets.UTF_8), where);
                if (!file.getFileName().toString().equals(schema.type() + SUFFIX)) {
                    throw new IllegalArgumentException(
                            where + " is the contract of " + schema.type() + "; name it " + schema.type()
                                    + SUFFIX);
                }
                schemas.put(schema.type(), schema);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the contracts in " + part + " cannot be read: " + e.getMessage(),
                    e);
        }
        return schemas;
    }
}
