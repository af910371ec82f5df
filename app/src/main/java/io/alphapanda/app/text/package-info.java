/// How the commands write for people: tables, rupees in lakhs and crores, output that may be cut off.
///
/// Start at [TextTable].
@NullMarked
package io.alphapanda.app.text;

import org.jspecify.annotations.NullMarked;
