package io.alphapanda.app.config.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A `.env` file: lines of `KEY=VALUE`, with or without `export` and quotes; `#` begins a comment.
///
/// Between double quotes `\n`, `\t`, `\"` and `\\` mean what they mean elsewhere; between single quotes nothing does.
/// No variable is put in place of another.
public final class DotEnvFile {
    private static final Pattern LINE = Pattern
            .compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");
    private static final Pattern DOUBLE_QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(?:#.*)?");
    private static final Pattern SINGLE_QUOTED = Pattern.compile("'([^']*)'\\s*(?:#.*)?");
    private static final Pattern COMMENT_BEHIND = Pattern.compile("(?:^|\\s+)#.*");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    private final String name;
    private final Mistakes mistakes;
    private final List<Given> values = new ArrayList<>();

    private DotEnvFile(String name, Mistakes mistakes) {
        this.name = name;
        this.mistakes = mistakes;
    }

    /// What the file says.
    ///
    /// @param name what it is called when somebody is told of a line
    public static Layer read(Path file, String name, Mistakes mistakes) {
        return TextOnDisk.read(file, mistakes).map(text -> parsed(name, text, mistakes))
                .orElse(Layer.ofOurs(List.of()));
    }

    /// What the text of such a file says.
    static Layer parsed(String name, String text, Mistakes mistakes) {
        DotEnvFile file = new DotEnvFile(name, mistakes);
        int number = 0;
        for (String line : text.lines().toList()) {
            file.line(line.strip(), ++number);
        }
        return Layer.shared(file.values);
    }

    private void line(String line, int number) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        String origin = name + ":" + number;
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            mistakes.add(origin, "the line is not KEY=VALUE; mend it, or put # in front");
            return;
        }
        value(parts.group(2)).ifPresentOrElse(
                value -> values.add(new Given(parts.group(1), value, origin)),
                () -> mistakes.add(origin, "the quotes of " + parts.group(1)
                        + " do not match, or something stands behind them; quote the whole value"));
    }

    private static Optional<String> value(String written) {
        if (written.startsWith("\"")) {
            Matcher quoted = DOUBLE_QUOTED.matcher(written);
            return quoted.matches() ? Optional.of(unescaped(quoted.group(1))) : Optional.empty();
        }
        if (written.startsWith("'")) {
            Matcher quoted = SINGLE_QUOTED.matcher(written);
            return quoted.matches() ? Optional.of(quoted.group(1)) : Optional.empty();
        }
        return Optional.of(COMMENT_BEHIND.matcher(written).replaceFirst("").strip());
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> Matcher.quoteReplacement(switch (escape.group(1)) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "\"", "\\" -> escape.group(1);
            default -> escape.group();
        }));
    }
}
