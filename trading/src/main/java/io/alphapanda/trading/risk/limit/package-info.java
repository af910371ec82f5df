/// How far entries may go, as plain figures of the configuration. Start at [ValueLimits].
@NullMarked
package io.alphapanda.trading.risk.limit;

import org.jspecify.annotations.NullMarked;
