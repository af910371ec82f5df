/// What can be configured: every key with its default, what its value may be, and what it means.
///
/// - **In:** a name and a text, as somebody wrote them.   **Out:** what they mean, or why they are refused.
/// - **Start at** [KeyRegistry]; to add a key, add a constant to one of the `…Keys`, list it in its `ALL`, and give it
///   its row in `docs/configuration.md`.
@NullMarked
package io.alphapanda.app.config.key;

import org.jspecify.annotations.NullMarked;
