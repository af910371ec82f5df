/// Tests of `status`, `positions`, `orders` and `signals` over a log that a run left behind.
@NullMarked
package io.alphapanda.app.look;

import org.jspecify.annotations.NullMarked;
