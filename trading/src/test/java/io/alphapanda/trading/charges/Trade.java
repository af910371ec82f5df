package io.alphapanda.trading.charges;

import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Side;
import java.time.LocalDate;
import java.util.Random;

/// What charges are worked out from.
record Trade(ChargeSegment segment, Exchange exchange, Side side, long micros, LocalDate date) {
    /// Any trade since 2020, of a paisa to ten lakh crore.
    static Trade any(Random random) {
        ChargeSegment[] segments = ChargeSegment.values();
        Exchange[] exchanges = Exchange.values();
        long micros = random.nextLong(1, 1L << random.nextInt(14, 63));
        // Half of them a round number of paise, where halves are common.
        long turnover = random.nextBoolean() ? micros : Math.max(10_000, micros / 10_000 * 10_000);
        return new Trade(segments[random.nextInt(segments.length)],
                exchanges[random.nextInt(exchanges.length)],
                random.nextBoolean() ? Side.BUY : Side.SELL, turnover,
                LocalDate.parse("2020-01-01").plusDays(random.nextInt(2_600)));
    }
}
