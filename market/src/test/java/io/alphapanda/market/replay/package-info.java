/// Tests of `market.replay`.
@NullMarked
package io.alphapanda.market.replay;

import org.jspecify.annotations.NullMarked;
