/// Live feeds against a source that a test writes, at a time that a test sets.
@NullMarked
package io.alphapanda.services.marketfeed;

import org.jspecify.annotations.NullMarked;
