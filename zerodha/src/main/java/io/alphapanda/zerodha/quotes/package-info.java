/// Prices as they stand, asked for one by one. Start at [QuoteRequests].
@NullMarked
package io.alphapanda.zerodha.quotes;

import org.jspecify.annotations.NullMarked;
