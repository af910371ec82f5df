package io.alphapanda.sandbox.ticker;

import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Depth.Level;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.market.QuoteRow;
import java.nio.ByteBuffer;
import java.util.List;

/// Packets of one instrument, big-endian. A price is a whole number of a share of a rupee that its segment says;
/// what is finer is rounded to the nearest. Counts keep their low 32 bits, as the broker's do.
public final class Packets {
    private static final int SEGMENT_MASK = 0xff;
    private static final int CURRENCY = 3;
    private static final int BSE_CURRENCY = 6;
    private static final int LEVEL_BYTES = 12;
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long UNSIGNED_MAX = 0xffff_ffffL;

    private Packets() {}

    /// Appends one packet at the buffer's position.
    ///
    /// @throws ArithmeticException if a price does not fit
    public static void append(ByteBuffer out, QuoteRow row, TickMode mode) {
        int segment = segment(row);
        out.putInt((int) row.listed().token());
        out.putInt(price(segment, row.lastPrice()));
        if (mode == TickMode.LTP) {
            return;
        }
        if (row.listed().isIndex()) {
            index(out, row, mode);
            return;
        }
        out.putInt((int) row.lastQuantity()).putInt(price(segment, row.averagePrice()))
                .putInt((int) row.volume())
                .putInt((int) row.buyQuantity()).putInt((int) row.sellQuantity())
                .putInt(price(segment, row.open())).putInt(price(segment, row.high()))
                .putInt(price(segment, row.low())).putInt(price(segment, row.close()));
        if (mode == TickMode.FULL) {
            out.putInt(seconds(row.lastTradeMicros().orElse(0L)))
                    .putInt((int) row.openInterest())
                    .putInt((int) row.openInterestHigh()).putInt((int) row.openInterestLow())
                    .putInt(seconds(row.micros()));
            levels(out, segment, row.depth().bids());
            levels(out, segment, row.depth().asks());
        }
    }

    private static void index(ByteBuffer out, QuoteRow row, TickMode mode) {
        int segment = segment(row);
        out.putInt(price(segment, row.high())).putInt(price(segment, row.low()))
                .putInt(price(segment, row.open())).putInt(price(segment, row.close()))
                .putInt(price(segment, row.lastPrice()) - price(segment, row.close()));
        if (mode == TickMode.FULL) {
            out.putInt(seconds(row.micros()));
        }
    }

    private static void levels(ByteBuffer out, int segment, List<Level> levels) {
        for (Level level : levels) {
            out.putInt((int) level.units()).putInt(price(segment, level.price()))
                    .putShort((short) Math.min(level.orders(), 0xffff)).putShort((short) 0);
        }
        int absent = Depth.LEVELS_MAX - levels.size();
        out.put(new byte[absent * LEVEL_BYTES]);
    }

    private static int segment(QuoteRow row) {
        return (int) (row.listed().token() & SEGMENT_MASK);
    }

    private static int price(int segment, Price price) {
        long micros = price.micros();
        long raw = switch (segment) {
            case CURRENCY -> Math.multiplyExact(micros, 10);
            case BSE_CURRENCY -> nearest(micros, 100);
            default -> nearest(micros, 10_000);
        };
        if (raw < Integer.MIN_VALUE || raw > UNSIGNED_MAX) {
            throw new ArithmeticException(
                    "price " + price + " does not fit into 32 bits of segment " + segment);
        }
        return (int) raw;
    }

    private static long nearest(long micros, long step) {
        return Math.floorDiv(micros + step / 2, step);
    }

    private static int seconds(long micros) {
        return (int) (micros / MICROS_PER_SECOND);
    }
}
