package io.alphapanda.redis.cache;

import io.alphapanda.services.readcache.CacheChange;
import io.alphapanda.services.readcache.CacheChange.Count;
import io.alphapanda.services.readcache.CacheChange.Document;
import io.alphapanda.services.readcache.CacheStep;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One call of `take.lua`: its keys and arguments.
final class TakeCall {
    private final String prefix;
    private final List<byte[]> keys;
    private final List<byte[]> arguments = new ArrayList<>();
    private final Map<String, String> indexes = new HashMap<>();

    TakeCall(String prefix, long cursor, List<byte[]> ownKeys) {
        this.prefix = prefix;
        this.keys = new ArrayList<>(ownKeys);
        add(Long.toString(cursor));
    }

    void step(CacheStep step) {
        add(step.once().map(this::indexOf).orElse(""));
        add(millis(CacheStep.MARK_KEPT));
        add(Integer.toString(step.changes().size()));
        step.changes().forEach(this::change);
    }

    private void change(CacheChange change) {
        add(indexOf(change.key()));
        switch (change) {
            case Document document -> {
                add("document");
                add(document.json());
            }
            case Count count -> {
                add("count");
                add(Long.toString(count.more()));
            }
        }
        add(change.kept().map(TakeCall::millis).orElse(""));
    }

    // Lua counts from 1.
    private String indexOf(String key) {
        return indexes.computeIfAbsent(key, added -> {
            keys.add((prefix + added).getBytes(StandardCharsets.UTF_8));
            return Integer.toString(keys.size());
        });
    }

    private static String millis(Duration kept) {
        return Long.toString(kept.toMillis());
    }

    private void add(String argument) {
        arguments.add(argument.getBytes(StandardCharsets.UTF_8));
    }

    List<byte[]> keys() {
        return keys;
    }

    List<byte[]> arguments() {
        return arguments;
    }
}
