@NullMarked
package io.alphapanda.market.files;

import org.jspecify.annotations.NullMarked;
