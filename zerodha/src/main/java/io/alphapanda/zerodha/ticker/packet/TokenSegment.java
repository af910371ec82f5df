package io.alphapanda.zerodha.ticker.packet;

/// What the low byte of an instrument token says: where the instrument trades, and in which unit its prices come.
final class TokenSegment {
    private static final int CDS = 3;
    private static final int BCD = 6;
    private static final int INDICES = 9;
    private static final long PAISE_MICROS = 10_000;
    private static final long TEN_THOUSANDTH_MICROS = 100;
    private static final long TEN_MILLIONTHS_IN_MICRO = 10;

    private TokenSegment() {}

    /// 1 NSE, 2 NFO, 3 CDS, 4 BSE, 5 BFO, 6 BCD, 7 MCX, 8 MCXSX, 9 indices; others may come.
    static int of(long token) {
        return (int) (token & 0xff);
    }

    static boolean isIndices(int segment) {
        return segment == INDICES;
    }

    /// A price of the wire in millionths of a rupee: NSE currency comes in 1e-7 rupee, BSE currency in 1e-4, all else in
    /// paise. A seventh decimal is rounded half up, as far as there ever is one: no exchange has so fine a tick.
    static long micros(int segment, long price) {
        return switch (segment) {
            case CDS -> Math.floorDiv(price + TEN_MILLIONTHS_IN_MICRO / 2, TEN_MILLIONTHS_IN_MICRO);
            case BCD -> price * TEN_THOUSANDTH_MICROS;
            default -> price * PAISE_MICROS;
        };
    }
}
