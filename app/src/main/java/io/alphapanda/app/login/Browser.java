package io.alphapanda.app.login;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Shows an address in a browser, if there is one.
@FunctionalInterface
public interface Browser {
    /// True if one was asked to show it.
    boolean shows(String address);

    /// The browser of this machine.
    static Browser ofThisMachine() {
        return address -> opener(System.getProperty("os.name", ""), System.getenv()).map(opener -> {
            try {
                new ProcessBuilder(opener.words(address)).redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
                return true;
            } catch (IOException none) {
                return false;
            }
        }).orElse(false);
    }

    /// What opens an address on a machine.
    ///
    /// @param words the command in front of it
    record Opener(List<String> words) {
        List<String> words(String address) {
            return Stream.concat(words.stream(), Stream.of(address)).toList();
        }
    }

    /// What opens an address where this is the system and that the environment; empty where nobody would see it.
    static Optional<Opener> opener(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return Optional.of(new Opener(List.of("open")));
        }
        if (name.contains("win")) {
            return Optional.of(new Opener(List.of("rundll32", "url.dll,FileProtocolHandler")));
        }
        boolean hasScreen = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        boolean hasOpener = List.of(environment.getOrDefault("PATH", "").split(":", -1)).stream()
                .anyMatch(folder -> !folder.isEmpty() && Files.isExecutable(Path.of(folder, "xdg-open")));
        return hasScreen && hasOpener ? Optional.of(new Opener(List.of("xdg-open"))) : Optional.empty();
    }
}
