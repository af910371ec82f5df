package io.alphapanda.app.architecture;

import java.util.Map;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;

/// The plan of the house: which room may use which. A room is a module, and the package below the base of its name.
final class Rooms {
    /// A new module adds its line here; a class outside these rooms breaks the rule about direction.
    static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("domain", Set.of()),
            Map.entry("indicators", Set.of("domain")),
            Map.entry("strategies", Set.of("indicators", "domain")),
            Map.entry("trading", Set.of("domain")),
            Map.entry("market", Set.of("indicators", "domain")),
            Map.entry("eventlog", Set.of("domain")),
            Map.entry("backtest",
                    Set.of("strategies", "trading", "market", "eventlog", "indicators", "domain")),
            Map.entry("services",
                    Set.of("strategies", "trading", "market", "eventlog", "indicators", "domain")),
            Map.entry("sandbox", Set.of("trading", "market", "eventlog", "indicators", "domain")),
            Map.entry("schemas", Set.of("eventlog", "domain")),
            Map.entry("kafka", Set.of("services", "eventlog", "domain")),
            Map.entry("redis", Set.of("services", "eventlog", "domain")),
            Map.entry("zerodha", Set.of("services", "market", "eventlog", "domain")),
            Map.entry("app",
                    Set.of("backtest", "services", "schemas", "kafka", "redis", "zerodha", "sandbox",
                            "strategies", "trading", "market", "eventlog", "indicators", "domain")),
            Map.entry("benchmarks", Set.of("backtest", "services", "schemas", "kafka", "redis", "zerodha",
                    "sandbox", "strategies", "trading", "market", "eventlog", "indicators", "domain")));

    private Rooms() {}

    static boolean isInside(String base, JavaClass someClass) {
        return (someClass.getPackageName() + ".").startsWith(base + ".");
    }

    /// The room a class is in: `trading` for `io.alphapanda.trading.risk.RiskRules`; empty in the base itself.
    static String of(String base, JavaClass someClass) {
        return segment(base, someClass, 0);
    }

    /// The package inside the room: `risk` for `io.alphapanda.trading.risk.RiskRules`; empty in the room itself.
    static String corner(String base, JavaClass someClass) {
        return segment(base, someClass, 1);
    }

    private static String segment(String base, JavaClass someClass, int index) {
        String inside = someClass.getPackageName().substring(base.length());
        String[] segments = inside.isEmpty() ? new String[0] : inside.substring(1).split("\\.", -1);
        return index < segments.length ? segments[index] : "";
    }
}
