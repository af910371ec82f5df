package io.alphapanda.app.launcher;

import com.fasterxml.jackson.core.JsonFactory;
import io.alphapanda.app.Main;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import picocli.CommandLine;

/// Makes jars such as the build makes, out of the classes under test: their own jar is made only after the tests.
final class Jars {
    /// Of the libraries, those without which no command can be read.
    private static final List<Class<?>> LIBRARIES = List.of(CommandLine.class, JsonFactory.class,
            NullMarked.class);
    private static final Path ROOT = Path.of(System.getProperty("panda.root", "no panda.root"));

    private Jars() {}

    /// The whole program as `app-1.jar` and `lib`.
    static Path program(Path target) throws IOException {
        StringBuilder classPath = new StringBuilder();
        Files.createDirectories(target.resolve("lib"));
        List<Path> parts = Stream.concat(modules(), LIBRARIES.stream().map(Jars::placeOf)).toList();
        for (Path from : parts) {
            String name = parts.indexOf(from) + ".jar";
            if (Files.isDirectory(from)) {
                jar(target.resolve("lib").resolve(name), new Manifest(), from);
            } else {
                Files.copy(from, target.resolve("lib").resolve(name));
            }
            classPath.append("lib/").append(name).append(' ');
        }
        Manifest manifest = manifestOf(Main.class);
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath.toString().strip());
        jar(target.resolve("app-1.jar"), manifest, placeOf(Main.class));
        return target;
    }

    /// [LaunchedProgram] as `app-1.jar`, calling itself `build`, and an empty jar in `lib`.
    static Path tiny(Path target, String build) throws IOException {
        String entry = LaunchedProgram.class.getName().replace('.', '/') + ".class";
        byte[] bytes = Files.readAllBytes(placeOf(LaunchedProgram.class).resolve(entry));
        String patched = new String(bytes, StandardCharsets.ISO_8859_1).replace(LaunchedProgram.FIRST_BUILD,
                build);
        Files.createDirectories(target.resolve("lib"));
        Manifest manifest = manifestOf(LaunchedProgram.class);
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "lib/nothing.jar");
        try (JarOutputStream jar = open(target.resolve("app-1.jar"), manifest)) {
            add(jar, entry, patched.getBytes(StandardCharsets.ISO_8859_1));
        }
        try (JarOutputStream jar = open(target.resolve("lib/nothing.jar"), new Manifest())) {
            add(jar, "nothing.txt", new byte[0]);
        }
        return target;
    }

    /// The other modules of the house that the program is made of: their classes, or their jars where they are made.
    private static Stream<Path> modules() {
        Path own = placeOf(Main.class);
        return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(place -> place.startsWith(ROOT) && !place.equals(own))
                .filter(place -> place.endsWith("target/classes")
                        || (place.toString().endsWith(".jar") && !place.toString().endsWith("-tests.jar")));
    }

    private static Manifest manifestOf(Class<?> main) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        return manifest;
    }

    private static Path placeOf(Class<?> type) {
        try {
            URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(place);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void jar(Path jar, Manifest manifest, Path classes) throws IOException {
        try (JarOutputStream out = open(jar, manifest); Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(out, classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    private static JarOutputStream open(Path jar, Manifest manifest) throws IOException {
        manifest.getMainAttributes().putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
        OutputStream file = Files.newOutputStream(jar);
        return new JarOutputStream(file, manifest);
    }

    private static void add(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        if (!name.equals("META-INF/MANIFEST.MF")) {
            jar.putNextEntry(new JarEntry(name));
            jar.write(bytes);
            jar.closeEntry();
        }
    }
}
