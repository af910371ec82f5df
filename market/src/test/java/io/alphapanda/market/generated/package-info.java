@NullMarked
package io.alphapanda.market.generated;

import org.jspecify.annotations.NullMarked;
