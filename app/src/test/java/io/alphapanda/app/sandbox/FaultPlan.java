package io.alphapanda.app.sandbox;

import io.alphapanda.sandbox.faults.Fault;
import io.alphapanda.sandbox.faults.FaultPanel;
import io.alphapanda.sandbox.faults.FaultSetting;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Every fault of the panel over a day: those that may strike at any moment by chance, the others at their hours.
final class FaultPlan {
    private static final Duration SLOW = Duration.ofMillis(900);
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final Map<Fault, FaultSetting> BY_CHANCE = Map.of(
            Fault.LOST_ANSWER, FaultSetting.chance(Fault.LOST_ANSWER, 0.15),
            Fault.HTML_ERROR, FaultSetting.chance(Fault.HTML_ERROR, 0.04),
            Fault.SLOW_ANSWER, new FaultSetting(0.04, FaultSetting.ENDLESS, SLOW),
            Fault.LATE_FRAME, new FaultSetting(0.1, FaultSetting.ENDLESS, Duration.ofMillis(600)),
            Fault.REPEATED_FRAME, FaultSetting.chance(Fault.REPEATED_FRAME, 0.2),
            Fault.SWAPPED_FRAME, new FaultSetting(0.15, FaultSetting.ENDLESS, Duration.ofMillis(400)),
            Fault.MALFORMED_PACKET, FaultSetting.chance(Fault.MALFORMED_PACKET, 0.01),
            Fault.NOON_REVOCATION, FaultSetting.chance(Fault.NOON_REVOCATION, 1));
    private static final List<Strike> AT_THEIR_HOURS = List.of(
            new Strike(0.05, Fault.THROTTLE, 12, Duration.ZERO),
            new Strike(0.15, Fault.ABRUPT_CLOSE, 2, Duration.ZERO),
            new Strike(0.25, Fault.SILENT_SOCKET, 2, SILENCE),
            new Strike(0.35, Fault.UNLISTED_ADDRESS, 1, Duration.ZERO),
            new Strike(0.45, Fault.ABRUPT_CLOSE, 3, Duration.ZERO),
            new Strike(0.55, Fault.THROTTLE, 12, Duration.ZERO),
            new Strike(0.65, Fault.SILENT_SOCKET, 1, SILENCE),
            new Strike(0.75, Fault.UNLISTED_ADDRESS, 1, Duration.ZERO),
            new Strike(0.85, Fault.ABRUPT_CLOSE, 2, Duration.ZERO));

    private final FaultPanel panel;
    private int struck;

    /// @param at the part of the day that is over by then
    private record Strike(double at, Fault fault, int times, Duration length) {}

    /// A day that has just begun: what strikes by chance is on.
    FaultPlan(FaultPanel panel) {
        this.panel = panel;
        BY_CHANCE.forEach(panel::set);
    }

    /// Switches on what is due.
    ///
    /// @param over the part of the day that is over, 0 to 1
    void goOn(double over) {
        while (struck < AT_THEIR_HOURS.size() && AT_THEIR_HOURS.get(struck).at <= over) {
            Strike due = AT_THEIR_HOURS.get(struck++);
            panel.set(due.fault, new FaultSetting(1, due.times, due.length));
        }
    }

    /// How often a fault has struck.
    long struck(Fault fault) {
        return panel.states().stream().filter(state -> state.fault() == fault).findFirst().orElseThrow()
                .struck();
    }

    /// All is well again.
    void end() {
        panel.clear();
    }
}
