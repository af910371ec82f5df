/// `alpha-panda run`: a market, a desk that trades it, and a view of both, until it is told to stop.
///
/// Start at [RunCommand].
@NullMarked
package io.alphapanda.app.run;

import org.jspecify.annotations.NullMarked;
