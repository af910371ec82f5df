/// What every event log must pass, whatever stores it, and what such tests need: samples of each kind of
/// event, and a folder that loses and tears what was not forced.
///
/// Shipped as the test-jar of `eventlog`. Start at [EventLogContract], or [TopicStoreContract] for a log on
/// a server.
@NullMarked
package io.alphapanda.eventlog.testing;

import org.jspecify.annotations.NullMarked;
