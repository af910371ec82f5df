package io.alphapanda.sandbox.faults;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The switches of all faults. Whoever could fail asks whether it is to. Safe from any thread.
///
/// Its dice are its own: a fault that is off throws none, so equal settings and questions give equal strikes.
public final class FaultPanel {
    private final RandomGenerator dice;
    private final Map<Fault, Switch> switches = new EnumMap<>(Fault.class);

    /// A panel on which everything is off.
    public FaultPanel(RandomGenerator dice) {
        this.dice = dice;
        for (Fault fault : Fault.values()) {
            switches.put(fault, new Switch());
        }
    }

    /// Switches a fault on, or sets it anew; its counters go on.
    public synchronized void set(Fault fault, FaultSetting setting) {
        of(fault).setting = Optional.of(setting);
    }

    /// Switches a fault off.
    public synchronized void clear(Fault fault) {
        of(fault).setting = Optional.empty();
    }

    /// Switches every fault off.
    public synchronized void clear() {
        switches.values().forEach(each -> each.setting = Optional.empty());
    }

    /// Whether the fault strikes now, and for how long. Each yes counts.
    public synchronized Optional<Duration> strike(Fault fault) {
        Switch asked = of(fault);
        if (asked.setting.isEmpty()) {
            return Optional.empty();
        }
        FaultSetting setting = asked.setting.get();
        asked.asked++;
        if (setting.probability() < 1 && dice.nextDouble() >= setting.probability()) {
            return Optional.empty();
        }
        asked.struck++;
        if (setting.strikesMax() != FaultSetting.ENDLESS) {
            asked.setting = setting.strikesMax() == 1 ? Optional.empty()
                    : Optional.of(new FaultSetting(setting.probability(), setting.strikesMax() - 1,
                            setting.length()));
        }
        return Optional.of(setting.length());
    }

    /// Whether a fault strikes now, where its length says nothing.
    public boolean strikes(Fault fault) {
        return strike(fault).isPresent();
    }

    /// One of several ways to fail, when a fault has struck: 0 up to `ways`, without it.
    public synchronized int way(int ways) {
        return dice.nextInt(ways);
    }

    /// All faults, in their fixed order.
    public synchronized List<FaultState> states() {
        return Arrays.stream(Fault.values()).map(fault -> {
            Switch each = of(fault);
            return new FaultState(fault, each.setting, each.asked, each.struck);
        }).toList();
    }

    private Switch of(Fault fault) {
        return switches.computeIfAbsent(fault, _ -> new Switch());
    }

    private static final class Switch {
        private Optional<FaultSetting> setting = Optional.empty();
        private long asked;
        private long struck;
    }
}
