/// Tests of the desk as its events tell it.
@NullMarked
package io.alphapanda.app.board;

import org.jspecify.annotations.NullMarked;
