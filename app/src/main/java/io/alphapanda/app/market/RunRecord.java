package io.alphapanda.app.market;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which market and which accounts a log belongs to: a restart goes on with the same ones.
///
/// @param facts by name: the market's source, seed and first date, and the starting cash of each account
public record RunRecord(Map<String, String> facts) {
    private static final String CASH = "cash.";

    /// Keeps its own copy, in the order of the names.
    public RunRecord {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /// The same with one more fact.
    public RunRecord with(String name, String value) {
        Map<String, String> all = new TreeMap<>(facts);
        all.put(name, value);
        return new RunRecord(all);
    }

    /// The same with what each account began with.
    public RunRecord withCash(Map<Scope, Money> startingCash) {
        Map<String, String> all = new TreeMap<>(facts);
        startingCash.forEach((account, cash) -> all.put(CASH + account, cash.toString()));
        return new RunRecord(all);
    }

    /// The same with the facts of an earlier record that this one does not have.
    public RunRecord after(RunRecord earlier) {
        Map<String, String> all = new TreeMap<>(earlier.facts);
        all.putAll(facts);
        return new RunRecord(all);
    }

    /// A fact by its name.
    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /// What is otherwise in another record, for people; a fact that only one of them has is no difference.
    public List<String> differences(RunRecord wanted) {
        List<String> differences = new ArrayList<>();
        wanted.facts.forEach((name, value) -> {
            String was = facts.get(name);
            if (was != null && !was.equals(value)) {
                differences.add(name + " was " + was + " and is now " + value);
            }
        });
        return differences;
    }
}
