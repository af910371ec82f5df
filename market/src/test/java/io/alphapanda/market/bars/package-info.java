@NullMarked
package io.alphapanda.market.bars;

import org.jspecify.annotations.NullMarked;
