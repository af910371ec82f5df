/// Following a trend until it turns. Start at [SupertrendFollower].
@NullMarked
package io.alphapanda.strategies.trend;

import org.jspecify.annotations.NullMarked;
