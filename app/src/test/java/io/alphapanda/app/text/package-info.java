/// Tests of how the commands write for people.
@NullMarked
package io.alphapanda.app.text;

import org.jspecify.annotations.NullMarked;
