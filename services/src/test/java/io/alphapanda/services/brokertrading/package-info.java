/// A small broker for tests, in memory and over HTTP, with every fault that a broker can have; and what holds in front
/// of it. Start at [SmallBroker].
@NullMarked
package io.alphapanda.services.brokertrading;

import org.jspecify.annotations.NullMarked;
