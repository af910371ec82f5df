package io.alphapanda.schemas.check;

import java.util.List;

/// What became of one type's contract since it was released.
///
/// @param type its name on the wire
/// @param version its major version today; of a type that vanished, the last it had
/// @param standing in one word
/// @param changes what was added and removed, as `+ data.mood`
/// @param breaches what may not be; empty if all is well
/// @param warnings what somebody should look at, though it breaks nothing
public record Verdict(String type, int version, Standing standing, List<String> changes, List<Breach> breaches,
        List<String> warnings) {
    /// How a contract stands to those that were released.
    public enum Standing {
        /// No release has it.
        NEW,
        /// It means the same bytes.
        KEPT,
        /// It changed, and both sides still understand each other.
        EVOLVED,
        /// It has a greater major version than any release: older readers refuse it, in words.
        NEXT_MAJOR,
        /// One side would misunderstand the other.
        INCOMPATIBLE,
        /// It was released, and is no longer there.
        VANISHED
    }

    /// True if nothing speaks against it.
    public boolean isAllowed() {
        return breaches.isEmpty();
    }
}
