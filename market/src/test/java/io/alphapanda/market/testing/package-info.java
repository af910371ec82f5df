/// What the tests of this module share: bars in one line, archives unpacked. Start at [TestBars].
@NullMarked
package io.alphapanda.market.testing;

import org.jspecify.annotations.NullMarked;
