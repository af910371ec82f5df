/// Tests of the log server's own rules.
@NullMarked
package io.alphapanda.app.server;

import org.jspecify.annotations.NullMarked;
