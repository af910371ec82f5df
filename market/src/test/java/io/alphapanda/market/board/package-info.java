/// Tests of `market.board`.
@NullMarked
package io.alphapanda.market.board;

import org.jspecify.annotations.NullMarked;
