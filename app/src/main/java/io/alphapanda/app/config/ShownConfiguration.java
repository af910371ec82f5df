package io.alphapanda.app.config;

import io.alphapanda.app.config.source.StrategyEntry;
import io.alphapanda.app.logging.Redactor;
import java.util.List;
import java.util.stream.Stream;

/// What holds, as lines of name, value and origin.
final class ShownConfiguration {
    private ShownConfiguration() {}

    static List<String> lines(Settings settings, List<StrategyEntry> strategies) {
        List<Setting> all = settings.effective().toList();
        int name = all.stream().mapToInt(setting -> setting.name().length()).max().orElse(0);
        int value = all.stream().mapToInt(setting -> setting.shown().length()).max().orElse(0);
        Stream<String> values = all.stream().map(setting -> padded(setting.name(), name) + " = "
                + padded(setting.shown(), value) + "  # " + setting.shownOrigin());
        Redactor redactor = new Redactor(List.of());
        Stream<String> declared = strategies.stream()
                .map(entry -> "strategy " + redactor.redacted(entry.values().toString()) + "  # "
                        + entry.origin());
        return Stream.concat(values, declared).toList();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
