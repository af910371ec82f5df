/// Tests of `market.build`.
@NullMarked
package io.alphapanda.market.build;

import org.jspecify.annotations.NullMarked;
