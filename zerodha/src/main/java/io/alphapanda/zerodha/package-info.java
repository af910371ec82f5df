/// The client of Kite Connect v3: session, orders, books, instruments, history and the ticker. The only room that speaks
/// to the broker; what it offers are the ports of `services`.
@NullMarked
package io.alphapanda.zerodha;

import org.jspecify.annotations.NullMarked;
