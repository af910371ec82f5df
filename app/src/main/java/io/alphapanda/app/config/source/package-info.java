/// Reads what people wrote, wherever they may write it, without asking what it means.
///
/// - **In:** a YAML file, a `.env` file, the environment, the command line.   **Out:** [Layer]s of [Given] texts, and
///   [Mistakes] with the line of each.
/// - **Start at** [Layer].
@NullMarked
package io.alphapanda.app.config.source;

import org.jspecify.annotations.NullMarked;
