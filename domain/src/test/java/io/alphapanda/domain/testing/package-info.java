/// What the tests of every module share: the market data beside the source tree, and tests repeated by seed.
///
/// Shipped as the test-jar of `domain`. Start at [SharedData] and [Seeded].
@NullMarked
package io.alphapanda.domain.testing;

import org.jspecify.annotations.NullMarked;
