/// The broker as a desk sees it: orders that leave once and only while live trading is on, and the book in words of ours.
///
/// In: order tickets. Out: answers that never claim more than is known, and the broker's book. Start at [KiteBroker].
@NullMarked
package io.alphapanda.zerodha.broker;

import org.jspecify.annotations.NullMarked;
