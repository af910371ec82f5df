package io.alphapanda.zerodha.history;

import io.alphapanda.domain.money.Price;
import io.alphapanda.zerodha.json.KiteTime;
import io.alphapanda.zerodha.json.Row;
import java.util.Optional;

/// One bar, as the broker writes it: a row of an array.
///
/// @param start when it begins
/// @param openInterest only if it was asked for
@Row
public record Candle(KiteTime start, Price open, Price high, Price low, Price close, long volume,
        Optional<Long> openInterest) {}
