/// Keeps every event in order, and hosts the deciders that read it.
@NullMarked
package io.alphapanda.eventlog;

import org.jspecify.annotations.NullMarked;
