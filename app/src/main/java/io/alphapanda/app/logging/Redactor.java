package io.alphapanda.app.logging;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Hides secrets in a text: those it was told, and what looks like one by the name in front of it.
public final class Redactor {
    /// What stands in place of a secret.
    public static final String HIDDEN = "***";
    private static final int KNOWN_LENGTH_MIN = 4;

    private static final String NAME = "(?:api[_.-]?(?:key|secret)|(?:access|private|panda)[_.-]?key|secret|password|passwd"
            + "|passphrase|authorization|credentials?|cookie|checksum|totp|signature"
            + "|(?<!instrument[_. -]?)(?<!exchange[_. -]?)token)";
    private static final String SCHEME = "(?:(?:token|bearer|basic)\\s+)?";
    /// `api_key=…`, `"accessToken": "…"`, `Authorization: token x:y`
    private static final Pattern NAMED = Pattern
            .compile("(?i)(" + NAME + "[\\w.-]{0,20}[\"']?\\s{0,3}[:=]\\s{0,3})"
                    + SCHEME + "(?:\"[^\"]*+\"|'[^']*+'|[^\\s\"',;&<>(){}\\[\\]]++)");
    /// `access token is 0123456789abcdef`, `Bearer …`
    private static final Pattern SPOKEN = Pattern.compile("(?i)((?:" + NAME + "|bearer)[\\w.-]{0,20}\\W{1,3}"
            + "(?:(?:is|was|of|for|key|value)\\W{1,3}){0,2})(?=[\\w+/.:~-]*[0-9])[\\w+/.:~-]{12,}+=*+");
    private static final Pattern WEB_TOKEN = Pattern.compile("eyJ[\\w-]{8,}+\\.[\\w-]++\\.[\\w-]*+");
    private static final Pattern USER_IN_ADDRESS = Pattern.compile("(?<=://)[^/\\s:@]*+:[^/\\s@]++(?=@)");
    private static final Pattern CLUE = Pattern.compile(
            "(?i)key|secret|pass|authorization|credential|cookie|checksum|totp|signature|token|bearer|eyJ|://");

    private final List<String> known;

    /// @param known secrets to hide wherever they turn up; very short ones would hide half the log, and are left out
    public Redactor(Collection<String> known) {
        this.known = known.stream().filter(secret -> secret.length() >= KNOWN_LENGTH_MIN).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /// The text without its secrets.
    public String redacted(String text) {
        String shown = text;
        for (String secret : known) {
            shown = shown.replace(secret, HIDDEN);
        }
        if (!CLUE.matcher(shown).find()) {
            return shown;
        }
        shown = NAMED.matcher(shown).replaceAll("$1" + HIDDEN);
        shown = SPOKEN.matcher(shown).replaceAll("$1" + HIDDEN);
        shown = WEB_TOKEN.matcher(shown).replaceAll(HIDDEN);
        return USER_IN_ADDRESS.matcher(shown).replaceAll(HIDDEN);
    }

    /// The value of a name without its secrets: nothing of it, if the name belongs to one.
    public String redacted(String name, String value) {
        return SecretNames.isSecret(name) ? HIDDEN : redacted(value);
    }

    /// The values of names without their secrets.
    Map<String, String> redacted(Map<String, String> values) {
        Map<String, String> shown = new LinkedHashMap<>();
        values.forEach((name, value) -> shown.put(name, redacted(name, value == null ? "" : value)));
        return shown;
    }
}
