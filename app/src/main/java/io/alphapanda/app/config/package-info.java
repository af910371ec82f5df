/// The configuration of a desk: read in layers, checked as a whole, handed on as records.
///
/// - **In:** [ConfigurationSources]: built-in defaults, a YAML file, `.env`, the environment, the command line; what
///   comes later wins.   **Out:** a [DeskConfiguration], or [ConfigurationRefused] with every mistake at once.
/// - **Start at** [DeskConfiguration]. The keys are in `config.key`, the files in `config.source`.
@NullMarked
package io.alphapanda.app.config;

import org.jspecify.annotations.NullMarked;
