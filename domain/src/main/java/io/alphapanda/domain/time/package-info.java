/// Indian market time: sessions and their phases by segment and date, from a calendar that states its coverage.
///
/// Pure: nothing here reads a clock. Start at [TradingCalendar].
@NullMarked
package io.alphapanda.domain.time;

import org.jspecify.annotations.NullMarked;
