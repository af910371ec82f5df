/// One order book for each instrument: orders of all accounts and the market's own depth, by price, then time.
/// Start at [Book].
@NullMarked
package io.alphapanda.sandbox.book;

import org.jspecify.annotations.NullMarked;
