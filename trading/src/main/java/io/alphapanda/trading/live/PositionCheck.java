package io.alphapanda.trading.live;

import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.broker.Discrepancy;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.instrument.InstrumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What our fills come to, held against what the broker says it holds.
///
/// One difference may be a fill that is not told yet; the same difference in two reads in a row is a discrepancy,
/// told once until it changes.
final class PositionCheck implements Stateful {
    private final Map<String, Long> ours = new TreeMap<>();
    private final Map<String, Difference> differences = new TreeMap<>();

    /// A difference that the last read found.
    private record Difference(long ours, long theirs, boolean isTold) {}

    void fill(InstrumentId instrument, long signedUnits) {
        long units = Math.addExact(units(instrument), signedUnits);
        if (units == 0) {
            ours.remove(instrument.value());
        } else {
            ours.put(instrument.value(), units);
        }
    }

    /// Signed units by our fills.
    long units(InstrumentId instrument) {
        return ours.getOrDefault(instrument.value(), 0L);
    }

    /// What differs by this read and differed alike by the one before.
    List<Discrepancy> compare(List<BrokerPosition> positions) {
        Map<String, Long> theirs = new TreeMap<>();
        positions.forEach(
                position -> theirs.merge(position.instrument().value(), position.units(), Long::sum));
        TreeSet<String> all = new TreeSet<>(ours.keySet());
        all.addAll(theirs.keySet());
        differences.keySet().retainAll(all);
        List<Discrepancy> found = new ArrayList<>();
        for (String instrument : all) {
            long here = ours.getOrDefault(instrument, 0L);
            long there = theirs.getOrDefault(instrument, 0L);
            if (here == there) {
                differences.remove(instrument);
                continue;
            }
            Optional<Difference> repeated = Optional.ofNullable(differences.get(instrument))
                    .filter(last -> last.ours == here && last.theirs == there);
            if (repeated.filter(last -> !last.isTold).isPresent()) {
                found.add(new Discrepancy(Discrepancy.Kind.POSITION_DIFFERS, new InstrumentId(instrument), "",
                        here, there, "our fills come to " + here + " units and the broker holds " + there
                                + "; compare its trades of the day with the fills of the log"));
            }
            differences.put(instrument, new Difference(here, there, repeated.isPresent()));
        }
        return found;
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.list("ours", List.copyOf(ours.entrySet()), (writer, entry) -> {
            writer.text("instrument", entry.getKey());
            writer.integer("units", entry.getValue());
        });
        out.list("differences", List.copyOf(differences.entrySet()), (writer, entry) -> {
            writer.text("instrument", entry.getKey());
            writer.integer("ours", entry.getValue().ours);
            writer.integer("theirs", entry.getValue().theirs);
            writer.flag("is_told", entry.getValue().isTold);
        });
    }

    @Override
    public void restore(FieldReader in) {
        ours.clear();
        differences.clear();
        in.list("ours", entry -> ours.put(entry.text("instrument"), entry.integer("units")) == null);
        in.list("differences", entry -> differences.put(entry.text("instrument"), new Difference(
                entry.integer("ours"), entry.integer("theirs"), entry.flag("is_told"))) == null);
    }
}
