/// The trading calendar as the rest of the market module reaches it: loaded from its file, and asked day by
/// day.
///
/// In: the calendar file. Out: a `TradingCalendar` and its sessions. Start at [CalendarFile].
@NullMarked
package io.alphapanda.market.calendar;

import org.jspecify.annotations.NullMarked;
