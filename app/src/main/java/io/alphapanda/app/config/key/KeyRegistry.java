package io.alphapanda.app.config.key;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Every key there is, every other spelling, and every name of a seed system that is refused.
public final class KeyRegistry {
    /// The first parts of our names: a variable of the environment is ours if it begins with one of these, or is
    /// one of [#ALONE].
    public static final Set<String> GROUPS = Set.of("BROKERS", "TRADING", "ZERODHA", "PAPER", "RISK",
            "MARKET", "LOG",
            "LOGGING", "SCHEMA_REGISTRY", "REDPANDA", "SETTINGS", "REDIS", "STRATEGY_RUNNER");
    /// The names that belong to no group.
    public static final Set<String> ALONE = Set.of("ACTIVE_BROKERS", "BROKER_NAMESPACE",
            "REDPANDA_BROKER_COUNT", "TOPIC_PARTITIONS_MULTIPLIER", "CREATE_DLQ_FOR_ALL", "PRODUCER_TUNING",
            "PANDA_KEY");

    private static final String BROKERS = "BROKERS";
    private static final String PAPER = "PAPER" + Key.SEPARATOR;
    private static final String RISK = "RISK" + Key.SEPARATOR;
    private static final String WHOLE_LOTS = "an order has at least one unit, and whole lots of a derivative";
    private static final String BAND = "RISK__PRICE_BAND, a distance from the last price, replaces it";
    private static final Map<String, String> REPLACED = Map.of(PAPER + "MIN_QUANTITY", WHOLE_LOTS,
            PAPER + "MIN_PRICE", BAND, PAPER + "MAX_PRICE", BAND, PAPER + "ALLOWED_INSTRUMENTS",
            "an account trades what its strategies name under `strategies:`");
    private static final Map<String, Key<?>> KEYS = keys();
    private static final Map<String, Alias> ALIASES = aliases();

    private KeyRegistry() {}

    /// The keys in the order in which they are shown, without those of single accounts.
    public static List<Key<?>> all() {
        return List.copyOf(KEYS.values());
    }

    /// The other spellings.
    public static List<Alias> otherSpellings() {
        return Alias.ALL;
    }

    /// The names of the seed systems that are refused, and what is there instead.
    public static Map<String, String> replaced() {
        return REPLACED;
    }

    /// A name as the environment spells it: `paper.slippage-bps` is `PAPER__SLIPPAGE_BPS`.
    public static String canonical(String written) {
        return written.strip().toUpperCase(Locale.ROOT).replace(".", Key.SEPARATOR).replace('-', '_');
    }

    /// What an account's own value of a common key is called.
    public static String ofAccount(String account, Key<?> key) {
        String own = key.name().startsWith(PAPER) ? key.name().substring(PAPER.length()) : key.name();
        return BROKERS + Key.SEPARATOR + canonical(account) + Key.SEPARATOR + own;
    }

    /// What declares an account.
    public static String adapterOf(String account) {
        return BROKERS + Key.SEPARATOR + canonical(account) + Key.SEPARATOR + "ADAPTER";
    }

    /// What a name in its canonical form means.
    public static Lookup find(String name) {
        String[] parts = name.split(Key.SEPARATOR, 3);
        return parts[0].equals(BROKERS) ? ofAccount(name, parts) : common(name);
    }

    /// A name of ours that a foreign one may have been meant to be, if it comes as close as that.
    public static Optional<String> almost(String foreign) {
        return Nearest.to(foreign, names()).filter(near -> Nearest.slips(foreign, near) <= 2);
    }

    private static Lookup common(String name) {
        Key<?> key = KEYS.get(name);
        if (key != null) {
            return new Lookup.Known(name, key, key, UnaryOperator.identity(), false);
        }
        Alias alias = ALIASES.get(name);
        if (alias != null) {
            return new Lookup.Known(alias.meant().name(), alias.meant(), alias.spelled(), alias.translated(),
                    alias.isDeprecated());
        }
        String why = REPLACED.get(name);
        return why != null ? new Lookup.Replaced(why) : unknown(name, names());
    }

    private static Lookup ofAccount(String name, String[] parts) {
        List<String> own = new ArrayList<>();
        String prefix = parts.length < 2 ? BROKERS + Key.SEPARATOR + "*" + Key.SEPARATOR
                : BROKERS + Key.SEPARATOR + parts[1] + Key.SEPARATOR;
        own.add(prefix + "ADAPTER");
        names().stream().filter(common -> common.startsWith(PAPER) || common.startsWith(RISK))
                .forEach(common -> own
                        .add(prefix + (common.startsWith(PAPER) ? common.substring(PAPER.length())
                                : common)));
        if (parts.length < 3 || parts[1].isEmpty()) {
            return new Lookup.Unknown(Optional.empty(), List.of(own.getFirst()));
        }
        if (parts[2].equals("ADAPTER")) {
            return new Lookup.Known(name, DeskKeys.ADAPTER, DeskKeys.ADAPTER, UnaryOperator.identity(),
                    false);
        }
        String common = parts[2].startsWith(RISK) ? parts[2] : PAPER + parts[2];
        return switch (common(common)) {
            case Lookup.Known known -> new Lookup.Known(ofAccount(parts[1], known.key()), known.key(),
                    known.spelled(), known.translated(), known.isDeprecated());
            case Lookup.Replaced replaced -> replaced;
            case Lookup.Unknown _ -> unknown(name, own);
        };
    }

    private static Lookup unknown(String name, Collection<String> names) {
        String group = name.contains(Key.SEPARATOR) ? name.substring(0, name.lastIndexOf(Key.SEPARATOR) + 2)
                : "";
        List<String> near = names.stream().filter(other -> !group.isEmpty() && other.startsWith(group))
                .toList();
        return new Lookup.Unknown(Nearest.to(name, names), near);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(KEYS.keySet());
        names.addAll(ALIASES.keySet());
        return names;
    }

    private static Map<String, Key<?>> keys() {
        Map<String, Key<?>> keys = new LinkedHashMap<>();
        for (List<Key<?>> some : Arrays.asList(DeskKeys.ALL, PaperKeys.ALL, RiskKeys.ALL, RecordKeys.ALL,
                KafkaKeys.ALL, RedisKeys.ALL, ZerodhaKeys.ALL)) {
            some.forEach(key -> keys.put(key.name(), key));
        }
        return keys;
    }

    private static Map<String, Alias> aliases() {
        Map<String, Alias> aliases = new LinkedHashMap<>();
        Alias.ALL.forEach(alias -> aliases.put(alias.spelled().name(), alias));
        return aliases;
    }
}
