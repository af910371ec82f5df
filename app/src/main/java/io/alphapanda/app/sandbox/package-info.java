/// `alpha-panda sandbox`: an exchange in a box that speaks the broker's API, until it is told to stop.
///
/// Start at [SandboxCommand].
@NullMarked
package io.alphapanda.app.sandbox;

import org.jspecify.annotations.NullMarked;
