/// Strategies as a file declares them, in plain nested values. Start at [DeclaredStrategies].
@NullMarked
package io.alphapanda.strategies.declared;

import org.jspecify.annotations.NullMarked;
