/// At which prices an order may fill, and for how long it may wait. Start at [PriceTerms].
@NullMarked
package io.alphapanda.domain.terms;

import org.jspecify.annotations.NullMarked;
