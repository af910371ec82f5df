/// Finds strategies by the name they are configured under. Start at [StrategyCatalog].
@NullMarked
package io.alphapanda.strategies.catalog;

import org.jspecify.annotations.NullMarked;
