/// How events are written: compact binary for the log, JSON for people and other programs, canonical bytes
/// for hashes.
///
/// Start at [EnvelopeCodec].
@NullMarked
package io.alphapanda.eventlog.codec;

import org.jspecify.annotations.NullMarked;
