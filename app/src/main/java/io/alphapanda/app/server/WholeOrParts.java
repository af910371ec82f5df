package io.alphapanda.app.server;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.part.PartName;
import io.alphapanda.eventlog.shared.TopicStore;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Sees to it that a desk lives whole or in parts, and never both ways on the same topics: either way would take up what
/// stands there and decide it again, orders included.
///
/// What tells is who has ever owned a part there, of the parts that decide; `market-feed` and `dashboard-feed` decide
/// nothing. Two that begin at the same instant may miss each other.
///
/// @param store the topics of the desk
/// @param place where they are, for people
public record WholeOrParts(TopicStore store, LogPlace place) {
    /// The whole desk, as one part.
    public static final PartName WHOLE = new PartName("desk", "all");
    private static final int NAMED_MAX = 3;

    /// Refuses to run the whole desk where its parts have run.
    ///
    /// @param parts those that the desk would be divided into
    /// @throws IllegalArgumentException if any of them has, with what was found and what to do
    /// @throws LogFailure if the server does not answer
    public void refuseWholeAfter(Collection<PartName> parts) {
        Set<String> owned = store.everOwned(parts.stream().map(PartName::toString).toList());
        if (!owned.isEmpty()) {
            throw new IllegalArgumentException("this desk has begun in parts: in " + place + " there ran "
                    + named(owned) + ". The whole desk would decide again what they have decided, and order"
                    + " it a second time; go on with ./alpha-panda service, or begin the whole desk in"
                    + anotherNamespace());
        }
    }

    /// Refuses to run parts of the desk where it has run whole.
    ///
    /// @throws IllegalArgumentException if it has, with what to do
    /// @throws LogFailure if the server does not answer
    public void refusePartsAfterWhole() {
        if (!store.everOwned(List.of(WHOLE.toString())).isEmpty()) {
            throw new IllegalArgumentException("this desk has begun whole: in " + place + " there ran "
                    + WHOLE + ". Its services would decide again what it has decided, and order it a second"
                    + " time; go on with ./alpha-panda run, or begin the services in" + anotherNamespace());
        }
    }

    private static String named(Set<String> parts) {
        String first = parts.stream().sorted().limit(NAMED_MAX).collect(Collectors.joining(", "));
        return parts.size() <= NAMED_MAX ? first : first + " and " + (parts.size() - NAMED_MAX) + " more";
    }

    private String anotherNamespace() {
        return " another namespace: set " + place.setting() + ", and run ./alpha-panda topics bootstrap";
    }
}
