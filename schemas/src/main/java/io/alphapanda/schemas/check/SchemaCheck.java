package io.alphapanda.schemas.check;

import io.alphapanda.schemas.check.Verdict.Standing;
import io.alphapanda.schemas.contract.Contracts;
import io.alphapanda.schemas.contract.Contracts.Release;
import io.alphapanda.schemas.contract.EventSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Holds today's contracts against every release of the same major version, in both directions.
///
/// Not only against the newest: a log may hold records of any release, and a process of any release may still read it.
public final class SchemaCheck {
    private SchemaCheck() {}

    /// One verdict on each type that is there today or was ever released, by name.
    public static List<Verdict> verdicts(Contracts contracts) {
        Set<String> types = new TreeSet<>(contracts.events().keySet());
        contracts.releases().forEach(release -> types.addAll(release.events().keySet()));
        return types.stream().map(type -> verdict(type, contracts)).toList();
    }

    private static Verdict verdict(String type, Contracts contracts) {
        List<EventSchema> released = contracts.releases().stream().map(Release::events)
                .flatMap(events -> optional(events, type).stream()).toList();
        Optional<EventSchema> today = optional(contracts.events(), type);
        if (today.isEmpty()) {
            return new Verdict(type, released.getLast().version(), Standing.VANISHED, List.of(),
                    List.of(new Breach("it was released, and records of it may stand in any log",
                            "bring events/" + type + ".avsc back, even if nothing writes it")),
                    List.of());
        }
        return released.isEmpty()
                ? new Verdict(type, today.get().version(), Standing.NEW, List.of(), List.of(), List.of())
                : verdict(today.get(), released);
    }

    private static Optional<EventSchema> optional(Map<String, EventSchema> events, String type) {
        return Optional.ofNullable(events.get(type));
    }

    private static Verdict verdict(EventSchema today, List<EventSchema> released) {
        int newest = released.stream().mapToInt(EventSchema::version).max().orElseThrow();
        if (today.version() < newest) {
            return new Verdict(today.type(), today.version(), Standing.INCOMPATIBLE, List.of(),
                    List.of(new Breach(
                            "version " + today.version() + " is below " + newest + ", which was released",
                            "set \"version\" to " + newest + " or above")),
                    List.of());
        }
        if (today.version() > newest) {
            return nextMajor(today, released.getLast());
        }
        Set<String> changes = new LinkedHashSet<>();
        Set<Breach> breaches = new LinkedHashSet<>();
        Set<String> warnings = new LinkedHashSet<>();
        for (EventSchema before : released) {
            if (before.version() == today.version()) {
                Differences differences = new Differences(before.schema(), today.schema());
                changes.addAll(differences.changes());
                breaches.addAll(breaches(before, today, differences));
                warnings.addAll(differences.warnings());
            }
        }
        Standing standing = !breaches.isEmpty() ? Standing.INCOMPATIBLE
                : changes.isEmpty() ? Standing.KEPT : Standing.EVOLVED;
        return new Verdict(today.type(), today.version(), standing, List.copyOf(changes),
                withTheOtherWay(breaches, today), List.copyOf(warnings));
    }

    private static Verdict nextMajor(EventSchema today, EventSchema before) {
        Differences differences = new Differences(before.schema(), today.schema());
        List<String> warnings = breaches(before, today, differences).isEmpty()
                ? List.of("version rose from " + before.version() + " to " + today.version()
                        + " without a change that needs it: every older reader will refuse the records")
                : List.of();
        return new Verdict(today.type(), today.version(), Standing.NEXT_MAJOR,
                List.copyOf(differences.changes()),
                List.of(), warnings);
    }

    private static List<Breach> breaches(EventSchema before, EventSchema today, Differences differences) {
        List<Breach> breaches = new ArrayList<>();
        breaches.addAll(AvroRules.breaches(AvroRules.Direction.BACKWARD, today.schema(), before.schema()));
        breaches.addAll(AvroRules.breaches(AvroRules.Direction.FORWARD, before.schema(), today.schema()));
        breaches.addAll(differences.breaches());
        return breaches;
    }

    /// What may not be under this version may be under the next.
    private static List<Breach> withTheOtherWay(Collection<Breach> breaches, EventSchema today) {
        return breaches.stream()
                .map(breach -> new Breach(breach.what(), breach.remedy() + ", or raise \"version\" to "
                        + (today.version() + 1) + " here and in EventType"))
                .toList();
    }
}
