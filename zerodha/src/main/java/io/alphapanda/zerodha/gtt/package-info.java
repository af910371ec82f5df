/// Triggers that wait at the broker and place an order when a price is met. Start at [GttRequests].
@NullMarked
package io.alphapanda.zerodha.gtt;

import org.jspecify.annotations.NullMarked;
