/// Hosts one part of a desk over a log that many parts share: one process works, others stand by and take over.
///
/// A part proves that it lives by heartbeats; when it falls silent a standby takes its sequence over, and the server
/// lets the old one commit nothing more. Start at [PartHost].
@NullMarked
package io.alphapanda.eventlog.part;

import org.jspecify.annotations.NullMarked;
