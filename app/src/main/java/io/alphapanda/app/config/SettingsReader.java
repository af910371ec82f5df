package io.alphapanda.app.config;

import io.alphapanda.app.config.key.KeyRegistry;
import io.alphapanda.app.config.key.Lookup;
import io.alphapanda.app.config.source.Given;
import io.alphapanda.app.config.source.Layer;
import io.alphapanda.app.config.source.Mistakes;
import io.alphapanda.app.logging.Redactor;
import io.alphapanda.app.logging.SecretNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Asks of every text in every layer what it means, and keeps the last that was said.
final class SettingsReader {
    private final Mistakes mistakes;
    private final Settings settings = new Settings();

    private SettingsReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /// What holds after all layers, the earliest first.
    static Settings read(List<Layer> layers, Mistakes mistakes) {
        SettingsReader reader = new SettingsReader(mistakes);
        layers.forEach(reader::layer);
        return reader.settings;
    }

    private void layer(Layer layer) {
        Map<String, Given> inThisLayer = new HashMap<>();
        for (Given given : layer.values()) {
            Given before = inThisLayer.putIfAbsent(given.name(), given);
            if (before == null) {
                one(given);
            } else if (!before.text().equals(given.text())) {
                mistakes.add(given.origin(), given.written() + " is set already, at " + before.origin()
                        + ", to something else; keep one");
            }
        }
        layer.foreign().forEach(foreign -> KeyRegistry.almost(foreign.name())
                .ifPresent(near -> mistakes.warn(foreign.origin(),
                        foreign.written() + " is ignored; if " + near + " was meant, spell it so")));
    }

    private void one(Given given) {
        switch (KeyRegistry.find(given.name())) {
            case Lookup.Known known -> known(given, known);
            case Lookup.Replaced replaced -> mistakes.add(given.origin(),
                    given.written() + " is not a key here: " + replaced.why() + "; remove it");
            case Lookup.Unknown unknown -> mistakes.add(given.origin(), given.written() + " is not a key; "
                    + remedy(given, unknown));
        }
    }

    private static String remedy(Given given, Lookup.Unknown unknown) {
        return unknown.nearest().map(near -> "did you mean " + given.spelledAlike(near) + "?")
                .orElseGet(() -> unknown.near().isEmpty() ? "remove it; docs/configuration.md lists all keys"
                        : "there are " + unknown.near().stream().map(given::spelledAlike)
                                .collect(Collectors.joining(", ")));
    }

    private void known(Given given, Lookup.Known known) {
        String text = given.text().strip();
        if (!known.spelled().accepts(text)) {
            mistakes.add(given.origin(), refused(given, known.spelled().kind().words(),
                    known.spelled().kind().example()));
            return;
        }
        String translated = known.translated().apply(text);
        if (!known.key().accepts(translated)) {
            mistakes.add(given.origin(), refused(given, "such that " + known.key().name() + " is "
                    + known.key().kind().words(), known.spelled().kind().example()));
            return;
        }
        if (known.isDeprecated()) {
            mistakes.warn(given.origin(), given.written() + " is an old name; write "
                    + given.spelledAlike(known.name()) + "=" + translated);
        }
        keep(new Setting(known.name(), known.key(), translated, given.written(), given.origin()), given);
    }

    private static String refused(Given given, String words, String example) {
        String shown = SecretNames.isSecret(given.name()) ? "what it is"
                : "'" + new Redactor(List.of()).redacted(given.text()) + "'";
        return given.written() + " must be " + words + ", was " + shown
                + (given.text().isBlank() ? "; give a value, or remove it" : "; write it like " + example);
    }

    /// A later layer wins, unless it uses another spelling: then one of the two was forgotten.
    private void keep(Setting setting, Given given) {
        Setting before = settings.given(setting.name()).orElse(setting);
        boolean sameSpelling = KeyRegistry.canonical(before.written()).equals(given.name());
        if (!sameSpelling && !setting.key().read(before.text()).equals(setting.key().read(setting.text()))) {
            mistakes.add(given.origin(),
                    given.written() + "=" + new Redactor(List.of()).redacted(given.text()) + " contradicts "
                            + before.written()
                            + " at " + before.origin() + ", which makes " + setting.name() + " "
                            + before.shown()
                            + "; keep one of the two");
            return;
        }
        settings.put(setting);
    }
}
