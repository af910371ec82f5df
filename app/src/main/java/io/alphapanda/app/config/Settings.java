package io.alphapanda.app.config;

import io.alphapanda.app.config.key.Key;
import io.alphapanda.app.config.key.KeyRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What holds for every key, by name. What nobody set has its default.
final class Settings {
    private final Map<String, Setting> given = new TreeMap<>();

    void put(Setting setting) {
        given.put(setting.name(), setting);
    }

    Optional<Setting> given(String name) {
        return Optional.ofNullable(given.get(name));
    }

    /// All that somebody gave.
    Stream<Setting> all() {
        return given.values().stream();
    }

    <T> T get(Key<T> key) {
        Setting setting = given.get(key.name());
        return key.read(setting == null ? key.standard() : setting.text());
    }

    /// An account's own value, or else the common one.
    <T> T get(String account, Key<T> key) {
        Setting own = given.get(KeyRegistry.ofAccount(account, key));
        return own == null ? get(key) : key.read(own.text());
    }

    /// Who gave the value that holds for an account.
    String origin(String account, Key<?> key) {
        return given(KeyRegistry.ofAccount(account, key)).or(() -> given(key.name())).map(Setting::origin)
                .orElse("built in");
    }

    /// Every key with what holds, then what single accounts have of their own.
    Stream<Setting> effective() {
        Map<String, Setting> all = new LinkedHashMap<>();
        KeyRegistry.all().forEach(key -> all.put(key.name(),
                new Setting(key.name(), key, key.standard(), key.name(), "built in")));
        all.putAll(given);
        return all.values().stream();
    }
}
