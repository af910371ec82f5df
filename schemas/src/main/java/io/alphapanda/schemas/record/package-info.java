/// Events as Avro records on a server that others read too: a byte 0, four bytes that say which contract, the record.
///
/// In: envelopes. Out: bytes, and back. Start at [io.alphapanda.schemas.record.AvroRecords].
@NullMarked
package io.alphapanda.schemas.record;

import org.jspecify.annotations.NullMarked;
