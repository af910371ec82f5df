/// Tests of `run`: its parts, the command as a user starts it, and a real process that is told to stop.
@NullMarked
package io.alphapanda.app.run;

import org.jspecify.annotations.NullMarked;
