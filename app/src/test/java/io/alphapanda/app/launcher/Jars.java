package io.alphapanda.app.launcher;

import com.fasterxml.jackson.core.JsonFactory;
import io.alphapanda.app.Main;
import io.alphapanda.backtest.run.Backtest;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.indicators.average.Sma;
import io.alphapanda.market.files.BarReader;
import io.alphapanda.strategies.api.Strategy;
import io.alphapanda.trading.charges.RateTable;
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
    private static final List<Class<?>> OF_THE_PROGRAM = List.of(Backtest.class, Strategy.class,
            RateTable.class,
            BarReader.class, EventLog.class, Sma.class, Envelope.class, CommandLine.class, JsonFactory.class,
            NullMarked.class);

    private Jars() {}

    /// The whole program as `app-1.jar` and `lib`.
    static Path program(Path target) throws IOException {
        StringBuilder classPath = new StringBuilder();
        Files.createDirectories(target.resolve("lib"));
        for (Class<?> type : OF_THE_PROGRAM) {
            String name = type.getSimpleName() + ".jar";
            Path from = placeOf(type);
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
