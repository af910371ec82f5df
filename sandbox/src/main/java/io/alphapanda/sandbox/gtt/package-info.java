/// Good-till-triggered orders. Start at [GttRequest].
@NullMarked
package io.alphapanda.sandbox.gtt;

import org.jspecify.annotations.NullMarked;
