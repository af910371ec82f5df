package io.alphapanda.market.simulated;

import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.simulated.SimulationSettings.OptionExpiry;
import java.time.DayOfWeek;
import java.time.LocalDate;

/// When derivatives of the National Stock Exchange expire: on Tuesdays since September 2025, on Thursdays
/// before; where that is no trading day, on the one before it.
final class ExpiryDates {
    private static final LocalDate TUESDAYS_FROM = LocalDate.of(2025, 9, 1);
    private static final int SEARCH_DAYS_MAX = 70;

    private final TradingCalendar calendar;

    ExpiryDates(TradingCalendar calendar) {
        this.calendar = calendar;
    }

    /// The first expiry on a date or later.
    LocalDate from(LocalDate first, OptionExpiry rhythm) {
        LocalDate last = first.plusDays(SEARCH_DAYS_MAX);
        for (LocalDate date = first; date.isBefore(last); date = date.plusDays(1)) {
            if (isNominal(date, rhythm)) {
                LocalDate traded = lastTradingDay(date);
                if (!traded.isBefore(first)) {
                    return traded;
                }
            }
        }
        throw new IllegalStateException("no expiry within " + SEARCH_DAYS_MAX + " days of " + first
                + "; look for holiday rows in the calendar that should not be there");
    }

    private LocalDate lastTradingDay(LocalDate nominal) {
        LocalDate date = nominal;
        while (calendar.sessionOn(MarketSegment.DERIVATIVES, date).isEmpty()
                && date.isAfter(nominal.minusDays(SEARCH_DAYS_MAX))) {
            date = date.minusDays(1);
        }
        return date;
    }

    private static boolean isNominal(LocalDate date, OptionExpiry rhythm) {
        DayOfWeek weekday = date.isBefore(TUESDAYS_FROM) ? DayOfWeek.THURSDAY : DayOfWeek.TUESDAY;
        boolean lastOfMonth = date.plusWeeks(1).getMonth() != date.getMonth();
        return date.getDayOfWeek() == weekday && (rhythm == OptionExpiry.WEEKLY || lastOfMonth);
    }
}
