/// What a broker tells of an account, and what the desk makes of it where the two do not agree.
///
/// Start at [BrokerReport], then [OrderDoubt].
@NullMarked
package io.alphapanda.domain.broker;

import org.jspecify.annotations.NullMarked;
