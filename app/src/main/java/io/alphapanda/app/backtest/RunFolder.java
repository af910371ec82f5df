package io.alphapanda.app.backtest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// The folder of one run: beside the log it holds what the run was asked, so that only the same run goes on.
final class RunFolder {
    private static final String ASKED = "run.txt";
    /// Options that change what is shown and not what happens.
    private static final Set<String> WITHOUT_EFFECT = Set.of("--trades", "--json", "--repeat", "--log",
            "--help",
            "--version");

    private RunFolder() {}

    /// Everything that decides what a run does, a line each; the bars by their content.
    static List<String> fingerprint(ParseResult parsed, Path bars) throws IOException {
        List<String> lines = new ArrayList<>();
        for (OptionSpec option : parsed.commandSpec().options()) {
            String name = option.longestName();
            if (name.equals("--bars")) {
                lines.add("--bars=sha256:" + sha256(bars));
            } else if (!WITHOUT_EFFECT.contains(name)) {
                lines.add(name + "=" + option.getValue());
            }
        }
        lines.sort(String::compareTo);
        return lines;
    }

    /// Makes the folder this run's own, or checks that it is.
    ///
    /// @throws IllegalArgumentException if it belongs to a run that was asked something else
    static void claim(Path folder, List<String> asked) throws IOException {
        Path file = folder.resolve(ASKED);
        Files.createDirectories(folder);
        if (Files.exists(file)) {
            refuseOther(folder, Files.readAllLines(file), asked);
            return;
        }
        try (var entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new IllegalArgumentException(
                        "--log " + folder + " holds files, but no run; name a new folder");
            }
        }
        Path draft = folder.resolve(ASKED + ".draft");
        Files.write(draft, asked, StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void refuseOther(Path folder, List<String> before, List<String> asked) {
        Set<String> changed = new TreeSet<>(asked);
        before.forEach(changed::remove);
        if (!changed.isEmpty() || before.size() != asked.size()) {
            throw new IllegalArgumentException(
                    "--log " + folder + " holds a run with other arguments; different are "
                            + String.join(", ", changed) + "; use the same ones to go on, or a new folder");
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new UncheckedIOException(new IOException("every JDK has SHA-256", absent));
        }
    }
}
