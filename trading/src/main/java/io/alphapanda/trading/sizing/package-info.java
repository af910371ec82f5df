/// How large an entry is, before limits: fixed units, or a share of equity. Start at [SizeRule].
@NullMarked
package io.alphapanda.trading.sizing;

import org.jspecify.annotations.NullMarked;
