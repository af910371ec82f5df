package io.alphapanda.app.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// A copy of the launcher in a folder of its own, with a PATH that holds neither Java nor Maven unless they are added.
final class Installation {
    private static final Path ROOT = Path.of(System.getProperty("panda.root", "no panda.root"));
    private static final List<String> TOOLS = List.of("bash", "cat", "cp", "cut", "find", "grep", "head",
            "ls", "mkdir",
            "mv", "nice", "readlink", "rm", "sed", "sha256sum", "shasum", "perl", "sleep", "touch");
    private static final long DEADLINE_SECONDS = 60;

    /// A blank in the path: people have them.
    private final Path home;
    private final Path tools;
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<Long, Path> outputOf = new ConcurrentHashMap<>();

    /// What a start came to.
    record Result(int exitCode, String out, String err) {}

    Installation(Path folder) {
        this.folder = folder;
        home = folder.resolve("the house");
        tools = folder.resolve("tools");
        write("the house/pom.xml", "<project/>");
        write("the house/app/pom.xml", "<project/>");
        write("the house/app/src/main/java/Source.java", "class Source {}");
        write("the house/alpha-panda", read(ROOT.resolve("alpha-panda")));
        executable(home.resolve("alpha-panda"));
        write("tools/readme", "what the launcher may use");
        TOOLS.forEach(this::linkTool);
        environment.put("PATH", tools.toString());
        environment.put("HOME", folder.toString());
        environment.put("PANDA_JDK_DIRS", folder.resolve("jdks").toString());
        environment.put("PANDA_AOT", "off");
    }

    Path home() {
        return home;
    }

    /// What the launcher keeps of its builds.
    Path kept() {
        return home.resolve("app/target/launcher");
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    /// A folder that looks like a JDK; its `java` prints what it is given, a line each, and ends as told.
    void fakeJdk(String name, String version, String script) {
        write("jdks/" + name + "/release", "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        write("jdks/" + name + "/bin/java", "#!/bin/sh\n" + script + "\n");
        write("jdks/" + name + "/bin/javac", "#!/bin/sh\n");
        executable(folder.resolve("jdks/" + name + "/bin/java"));
        executable(folder.resolve("jdks/" + name + "/bin/javac"));
    }

    /// A `mvn` that says its version, and builds by running `script`.
    void fakeMaven(String version, String script) {
        write("tools/mvn", """
                #!/bin/sh
                case $1 in
                    --version) echo "Apache Maven %s (nobody)"; exit 0 ;;
                esac
                echo built >>"%s"
                %s
                """.formatted(version, folder.resolve("builds"), script));
        executable(tools.resolve("mvn"));
    }

    /// A `mvn` whose builds come to the jars in `built`.
    void fakeMavenThatCopies(Path built) {
        fakeMaven("3.8.7", "mkdir -p app/target && cp -R \"" + built + "\"/* app/target/");
    }

    /// How often something was built.
    long builds() {
        Path builds = folder.resolve("builds");
        return Files.exists(builds) ? read(builds).lines().count() : 0;
    }

    Result run(String... arguments) {
        return finish(start(home, home.resolve("alpha-panda"), arguments));
    }

    Result runFrom(Path workingFolder, Path launcher, String... arguments) {
        return finish(start(workingFolder, launcher, arguments));
    }

    Process start(Path workingFolder, Path launcher, String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of(launcher.toString()));
            command.addAll(List.of(arguments));
            Path out = Files.createTempFile(folder, "out", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command).directory(workingFolder.toFile())
                    .redirectOutput(out.toFile()).redirectError(new File(out + ".err"));
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            outputOf.put(process.pid(), out);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Result finish(Process process) {
        try {
            if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the launcher did not end");
            }
            Path out = Optional.ofNullable(outputOf.get(process.pid())).orElseThrow();
            return new Result(process.exitValue(), read(out), read(Path.of(out + ".err")));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void executable(Path file) {
        if (!file.toFile().setExecutable(true)) {
            throw new IllegalStateException(file + " cannot be made executable");
        }
    }

    private void linkTool(String name) {
        for (String place : System.getenv("PATH").split(File.pathSeparator, -1)) {
            Path tool = Path.of(place, name);
            if (Files.isExecutable(tool)) {
                try {
                    Files.createSymbolicLink(tools.resolve(name), tool);
                    return;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
