/// `alpha-panda log`: shows what is in a log. Start at [LogCommand].
@NullMarked
package io.alphapanda.app.log;

import org.jspecify.annotations.NullMarked;
