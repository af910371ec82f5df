/// How Kite's JSON becomes records and back: strictly, exactly, and without losing what no record knows.
///
/// In: a JSON tree. Out: a record, or an [UnexpectedReply] that names the field. Start at [WireShape].
@NullMarked
package io.alphapanda.zerodha.json;

import org.jspecify.annotations.NullMarked;
