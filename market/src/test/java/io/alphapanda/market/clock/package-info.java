@NullMarked
package io.alphapanda.market.clock;

import org.jspecify.annotations.NullMarked;
