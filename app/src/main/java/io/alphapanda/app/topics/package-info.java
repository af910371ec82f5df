/// `alpha-panda topics`: makes the topics of a desk on its log server.
///
/// In: the configuration and the registry. Out: what was made, kept, changed or differs. Start at [TopicsCommand].
@NullMarked
package io.alphapanda.app.topics;

import org.jspecify.annotations.NullMarked;
