package io.alphapanda.indicators;

/// A reading was asked for before there were enough bars: a mistake of the caller, who can ask `isWarm()`.
public final class NotWarmYet extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /// @param who what was read, as `the average`
    /// @param seen how much it has seen
    /// @param needed how much it must see
    /// @param unit of what, as `bars`
    public NotWarmYet(String who, long seen, long needed, String unit) {
        super(who + " has seen " + seen + " of " + needed + " " + unit);
    }
}
