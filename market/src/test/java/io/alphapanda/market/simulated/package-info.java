@NullMarked
package io.alphapanda.market.simulated;

import org.jspecify.annotations.NullMarked;
