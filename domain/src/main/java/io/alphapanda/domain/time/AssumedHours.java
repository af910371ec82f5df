package io.alphapanda.domain.time;

import java.time.LocalTime;

/// The hours that a weekday is taken to have where no calendar says more. Results that lean on them say so.
final class AssumedHours {
    private AssumedHours() {}

    /// A weekday of a segment.
    static DayHours of(MarketSegment segment) {
        return switch (segment) {
            case EQUITY, EQUITY_AUCTION -> hours("09:00", "09:15", "15:30", "15:20");
            case INDEX, DERIVATIVES -> hours("09:00", "09:15", "15:30", "15:25");
            case CURRENCY -> hours("09:00", "09:00", "17:00", "16:45");
            case COMMODITY -> hours("09:00", "09:00", "23:30", "23:05");
        };
    }

    private static DayHours hours(String preOpen, String open, String close, String misCutOff) {
        LocalTime auction = LocalTime.parse(close);
        return DayHours.of(LocalTime.parse(preOpen), LocalTime.parse(open), auction, LocalTime.parse(close),
                LocalTime.parse(misCutOff));
    }
}
