/// A desk in several processes over a real log server: the same decisions as in one, whatever dies.
@NullMarked
package io.alphapanda.app.parts;

import org.jspecify.annotations.NullMarked;
