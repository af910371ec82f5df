/// The sandbox's own log: lines with checksums in one file a day, each beginning with the state of that morning.
/// Start at [Journal].
@NullMarked
package io.alphapanda.sandbox.journal;

import org.jspecify.annotations.NullMarked;
