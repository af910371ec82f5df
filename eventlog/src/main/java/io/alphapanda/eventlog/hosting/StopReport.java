package io.alphapanda.eventlog.hosting;

import java.util.List;
import java.util.Optional;

/// How a desk ended.
///
/// @param failure what broke the engine, or kept it from finishing; empty if all input is in the log
/// @param inputsLost inputs that were accepted and are not in the log; above zero only after a failure
/// @param undelivered what each edge still has to deliver, with the position it continues at next time
/// @param complaints what else went wrong on the way
public record StopReport(Optional<Throwable> failure, long inputsLost, List<String> undelivered,
        List<String> complaints) {
    /// True if nothing is missing anywhere.
    public boolean isClean() {
        return failure.isEmpty() && inputsLost == 0 && undelivered.isEmpty() && complaints.isEmpty();
    }
}
