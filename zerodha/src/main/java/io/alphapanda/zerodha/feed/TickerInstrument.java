package io.alphapanda.zerodha.feed;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.zerodha.ticker.packet.Mode;

/// An instrument, and how the ticker knows it.
///
/// @param token Kite's number of it, from the instruments of the day
/// @param mode how much is wanted of it; stamps and the book come in full mode only
public record TickerInstrument(Instrument instrument, long token, Mode mode) {
    private static final long TOKEN_MAX = 0xffff_ffffL;

    /// Refuses a number that no token has.
    public TickerInstrument {
        if (token < 1 || token > TOKEN_MAX) {
            throw new IllegalArgumentException(
                    "the token of " + instrument.id() + " must be from 1 to " + TOKEN_MAX
                            + ", was " + token + "; fetch the instruments of the day");
        }
    }
}
