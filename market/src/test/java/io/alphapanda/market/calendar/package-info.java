@NullMarked
package io.alphapanda.market.calendar;

import org.jspecify.annotations.NullMarked;
