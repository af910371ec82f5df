@NullMarked
package io.alphapanda.market.text;

import org.jspecify.annotations.NullMarked;
