@NullMarked
package io.alphapanda.market.instruments;

import org.jspecify.annotations.NullMarked;
