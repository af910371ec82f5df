/// What hosting promises: nothing lost, nothing twice, order kept, and an answer for every failure.
@NullMarked
package io.alphapanda.eventlog.hosting;

import org.jspecify.annotations.NullMarked;
