/// The instruments that a bar file may name: what is known of a symbol, and which symbol a file name holds.
///
/// In: a symbol or a file name. Out: a domain `Instrument`. Full contract lists of the broker come later and
/// live elsewhere. Start at [KnownSymbols].
@NullMarked
package io.alphapanda.market.instruments;

import org.jspecify.annotations.NullMarked;
