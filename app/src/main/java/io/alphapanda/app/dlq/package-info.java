/// `alpha-panda dlq`: lists dead letters, shows one, gives their records back to their topics.
///
/// Start at [DlqCommand].
@NullMarked
package io.alphapanda.app.dlq;

import org.jspecify.annotations.NullMarked;
