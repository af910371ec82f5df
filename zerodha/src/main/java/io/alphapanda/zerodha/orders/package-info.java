/// Orders and trades of the day, at the broker: read, placed, modified, canceled; and its postbacks. Start at [OrderRequests].
@NullMarked
package io.alphapanda.zerodha.orders;

import org.jspecify.annotations.NullMarked;
