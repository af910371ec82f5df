/// Price alerts, read only. Start at [AlertRequests].
@NullMarked
package io.alphapanda.zerodha.alerts;

import org.jspecify.annotations.NullMarked;
