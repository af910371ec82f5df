package io.alphapanda.zerodha.ticker.packet;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Depth.Level;
import io.alphapanda.domain.marketdata.Quote;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Price;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// A view of one packet, laid over the bytes in which it came; nothing is copied, and nothing is kept.
///
/// Its length says what it is: 8 bytes the last price, 28 and 32 an index, 44 a quote, 184 everything. What a packet of its
/// length does not tell is 0. Prices are micros of a rupee, moments are micros of UTC and 0 where the wire has the zero of
/// "not yet". All integers of the wire are unsigned but for the change of an index. Not thread-safe.
public final class Packet {
    /// Last price only.
    public static final int LTP_BYTES = 8;
    /// An index without its stamp.
    public static final int INDEX_QUOTE_BYTES = 28;
    /// An index with its stamp.
    public static final int INDEX_FULL_BYTES = 32;
    /// Without the book.
    public static final int QUOTE_BYTES = 44;
    /// With the book; the longest of all.
    public static final int FULL_BYTES = 184;

    private static final int BIDS_AT = 64;
    private static final int ASKS_AT = 124;
    private static final int LEVEL_BYTES = 12;
    private static final long SECOND_MICROS = 1_000_000;

    private ByteBuffer bytes = ByteBuffer.allocate(LTP_BYTES);
    private int start;
    private int length = LTP_BYTES;
    private int segment;

    /// True for a length that has a meaning.
    public static boolean isKnown(int length) {
        return switch (length) {
            case LTP_BYTES, INDEX_QUOTE_BYTES, INDEX_FULL_BYTES, QUOTE_BYTES, FULL_BYTES -> true;
            default -> false;
        };
    }

    /// Lays the view over the bytes of a packet.
    ///
    /// @param source in the order of the network, as buffers are from the start
    /// @param from where the packet begins, whatever the position of the buffer
    /// @param packetLength a known one, of which all bytes are there
    public Packet over(ByteBuffer source, int from, int packetLength) {
        if (!isKnown(packetLength)) {
            throw new IllegalArgumentException(
                    "a packet must have 8, 28, 32, 44 or 184 bytes, had " + packetLength);
        }
        bytes = source;
        start = from;
        length = packetLength;
        segment = TokenSegment.of(token());
        return this;
    }

    /// How many bytes it has.
    public int length() {
        return length;
    }

    /// Copies its bytes to a place of another buffer.
    public void copyTo(ByteBuffer target, int at) {
        target.put(at, bytes, start, length);
    }

    /// Kite's number of the instrument, 0 to 4,294,967,295.
    public long token() {
        return unsigned(0);
    }

    /// What it was subscribed in, as its length shows.
    public Mode mode() {
        return switch (length) {
            case LTP_BYTES -> Mode.LTP;
            case INDEX_QUOTE_BYTES, QUOTE_BYTES -> Mode.QUOTE;
            default -> Mode.FULL;
        };
    }

    /// False for an index.
    public boolean isTradable() {
        return !TokenSegment.isIndices(segment);
    }

    private boolean isIndexPacket() {
        return length == INDEX_QUOTE_BYTES || length == INDEX_FULL_BYTES;
    }

    /// Of the last trade, or the value of an index.
    public long lastPriceMicros() {
        return price(4);
    }

    /// Units of the last trade.
    public long lastUnits() {
        return figure(8);
    }

    /// The average price of the day's trades.
    public long averagePriceMicros() {
        return length >= QUOTE_BYTES ? price(12) : 0;
    }

    /// Units traded today. The wire wraps beyond 4,294,967,295.
    public long dayVolume() {
        return figure(16);
    }

    /// Units wanted in the whole book.
    public long buyUnits() {
        return figure(20);
    }

    /// Units offered in the whole book.
    public long sellUnits() {
        return figure(24);
    }

    /// The day's first price.
    public long openMicros() {
        return dayPrice(28, 16);
    }

    /// The day's highest price.
    public long highMicros() {
        return dayPrice(32, 8);
    }

    /// The day's lowest price.
    public long lowMicros() {
        return dayPrice(36, 12);
    }

    /// The close of the day before.
    public long closeMicros() {
        return dayPrice(40, 20);
    }

    /// How far the last price is from the close of the day before: an index says it, of others it is worked out. May be
    /// below zero.
    public long changeMicros() {
        if (isIndexPacket()) {
            return TokenSegment.micros(segment, bytes.getInt(start + 24));
        }
        return length >= QUOTE_BYTES ? lastPriceMicros() - closeMicros() : 0;
    }

    /// When the last trade was.
    public long lastTradeMicros() {
        return length == FULL_BYTES ? unsigned(44) * SECOND_MICROS : 0;
    }

    /// Units open.
    public long openInterest() {
        return length == FULL_BYTES ? unsigned(48) : 0;
    }

    /// The most units open today.
    public long openInterestHigh() {
        return length == FULL_BYTES ? unsigned(52) : 0;
    }

    /// The fewest units open today.
    public long openInterestLow() {
        return length == FULL_BYTES ? unsigned(56) : 0;
    }

    /// The exchange's stamp.
    public long exchangeMicros() {
        return switch (length) {
            case FULL_BYTES -> unsigned(60) * SECOND_MICROS;
            case INDEX_FULL_BYTES -> unsigned(28) * SECOND_MICROS;
            default -> 0;
        };
    }

    /// The book; a level without a price is the fill of an empty place, and left out.
    public Depth depth() {
        return length == FULL_BYTES ? new Depth(side(BIDS_AT), side(ASKS_AT)) : Depth.UNKNOWN;
    }

    private List<Level> side(int at) {
        if (isWholeSide(at)) {
            // The usual case, without an array that would only be copied.
            return List.of(level(at), level(at + LEVEL_BYTES), level(at + 2 * LEVEL_BYTES),
                    level(at + 3 * LEVEL_BYTES), level(at + 4 * LEVEL_BYTES));
        }
        List<Level> levels = new ArrayList<>(Depth.LEVELS_MAX);
        for (int i = 0; i < Depth.LEVELS_MAX; i++) {
            if (hasLevel(at + i * LEVEL_BYTES)) {
                levels.add(level(at + i * LEVEL_BYTES));
            }
        }
        return levels;
    }

    private boolean isWholeSide(int at) {
        for (int i = 0; i < Depth.LEVELS_MAX; i++) {
            if (!hasLevel(at + i * LEVEL_BYTES)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasLevel(int at) {
        return price(at + 4) > 0;
    }

    private Level level(int at) {
        return new Level(new Price(price(at + 4)), unsigned(at),
                Short.toUnsignedInt(bytes.getShort(start + at + 8)));
    }

    /// True if there was a trade, so that [#tick] can tell it.
    public boolean hasPrice() {
        return lastPriceMicros() > 0;
    }

    /// The update as the desk knows it.
    ///
    /// @throws IllegalArgumentException if there is no price, see [#hasPrice]
    public Tick tick(InstrumentId instrument) {
        return new Tick(instrument, new Price(lastPriceMicros()), lastUnits(), dayVolume(), openInterest(),
                exchangeMicros(), depth());
    }

    /// The book alone, of an instrument that has not traded.
    public Quote quote(InstrumentId instrument) {
        return new Quote(instrument, depth());
    }

    private long dayPrice(int at, int atInIndex) {
        return isIndexPacket() ? price(atInIndex) : length >= QUOTE_BYTES ? price(at) : 0;
    }

    private long figure(int at) {
        return length >= QUOTE_BYTES ? unsigned(at) : 0;
    }

    private long price(int at) {
        return TokenSegment.micros(segment, unsigned(at));
    }

    private long unsigned(int at) {
        return Integer.toUnsignedLong(bytes.getInt(start + at));
    }
}
