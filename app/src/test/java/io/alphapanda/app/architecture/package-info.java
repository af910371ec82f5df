/// Holds the house to its plan: rules over classes, over sources, and over the promises of the seed systems.
///
/// Start at [ArchitectureRules] and [TidyRules]; each rule has a canary that breaks it on purpose.
@NullMarked
package io.alphapanda.app.architecture;

import org.jspecify.annotations.NullMarked;
