/// What an order would block and cost, by the broker's own calculators. Start at [MarginRequests].
@NullMarked
package io.alphapanda.zerodha.margins;

import org.jspecify.annotations.NullMarked;
