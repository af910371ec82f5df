/// The command line as tests start it. Start at [Printed].
@NullMarked
package io.alphapanda.app.testing;

import org.jspecify.annotations.NullMarked;
