/// Commands that speak with a desk in other processes.
@NullMarked
package io.alphapanda.app.line;

import org.jspecify.annotations.NullMarked;
