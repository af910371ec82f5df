/// A Kite-compatible exchange in a box: it owns its books and its accounts, and takes charges, calendar and market from
/// the platform.
@NullMarked
package io.alphapanda.sandbox;

import org.jspecify.annotations.NullMarked;
