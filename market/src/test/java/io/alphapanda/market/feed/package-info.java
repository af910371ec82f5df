/// Tests of `market.feed`.
@NullMarked
package io.alphapanda.market.feed;

import org.jspecify.annotations.NullMarked;
