package io.alphapanda.app.contract;

import io.alphapanda.domain.event.Decider;

/// A decider of the next build, which writes its state in a newer version.
final class NewerState extends PassingOn {
    NewerState(Decider inner) {
        super(inner);
    }

    @Override
    public int stateVersion() {
        return super.stateVersion() + 1;
    }
}
