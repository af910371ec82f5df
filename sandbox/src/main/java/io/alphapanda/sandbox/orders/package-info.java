/// Orders and trades as the broker shows them. Start at [OrderRequest].
@NullMarked
package io.alphapanda.sandbox.orders;

import org.jspecify.annotations.NullMarked;
