/// The time budget over hosted desks, by a clock that tests drive.
@NullMarked
package io.alphapanda.services.strategyrunner;

import org.jspecify.annotations.NullMarked;
