@NullMarked
package io.alphapanda.eventlog.part;

import org.jspecify.annotations.NullMarked;
