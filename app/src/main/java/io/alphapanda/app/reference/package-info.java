/// What there is to look up: every topic and service, under the names of both seed systems and under ours.
///
/// In: the registry of topics. Out: the page `docs/reference/topics-and-services.md`, and the names that settings
/// may use. Start at [TopicsAndServices].
@NullMarked
package io.alphapanda.app.reference;

import org.jspecify.annotations.NullMarked;
