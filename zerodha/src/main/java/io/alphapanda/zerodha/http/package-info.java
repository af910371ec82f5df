/// Requests to Kite and what becomes of them: rate budgets, deadlines, retries of reads, and one taxonomy of what can go
/// wrong.
///
/// In: a [KiteRequest]. Out: the `data` of Kite's answer, or a [KiteFailure] that says what to do. A request that writes
/// is made once and never again. Start at [KiteHttp].
@NullMarked
package io.alphapanda.zerodha.http;

import org.jspecify.annotations.NullMarked;
