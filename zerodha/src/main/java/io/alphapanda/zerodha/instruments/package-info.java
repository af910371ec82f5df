/// The broker's list of everything that can be traded, which it makes anew each morning.
///
/// In: the daily CSV. Out: an [InstrumentMaster] that finds an instrument by our name and by the broker's number, with
/// the rows that could not be read beside it. Start at [InstrumentFolder].
@NullMarked
package io.alphapanda.zerodha.instruments;

import org.jspecify.annotations.NullMarked;
