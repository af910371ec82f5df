package io.alphapanda.app.run;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stretch of wall time as people write it: `90s`, `15m`, `2h`.
final class WallTime {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})([smh])");

    private WallTime() {}

    /// @throws IllegalArgumentException if it is no such thing
    static Duration of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "--for must be a whole number from 1 to 999999 with s, m or h behind it, as 60s, was '"
                            + text
                            + "'");
        }
        long count = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }

    /// For people: `59 s`, `14 min 59 s`, `1 h 59 min`.
    static String shown(Duration time) {
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : time.toSeconds() + " s";
    }
}
