/// The contracts as a page for people: `docs/reference/events.md`.
///
/// In: contracts, and the registry of topics. Out: Markdown. Start at
/// [io.alphapanda.schemas.reference.EventReference].
@NullMarked
package io.alphapanda.schemas.reference;

import org.jspecify.annotations.NullMarked;
