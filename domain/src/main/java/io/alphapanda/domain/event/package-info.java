/// What every fact travels in, and what decides: the envelope, the topic registry and the decider contract.
///
/// Uses nothing but the JDK. Start at [Envelope], then [Topic], then [Decider].
@NullMarked
package io.alphapanda.domain.event;

import org.jspecify.annotations.NullMarked;
