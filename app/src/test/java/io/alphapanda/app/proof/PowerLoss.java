package io.alphapanda.app.proof;

/// The simulated end of a process, at a place of the simulation's choice.
public final class PowerLoss extends RuntimeException {
    /// Where it happened.
    public PowerLoss(String where) {
        super(where);
    }
}
