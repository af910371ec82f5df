/// What an account holds: positions of the day, and holdings in its depository. Start at [PortfolioRequests].
@NullMarked
package io.alphapanda.zerodha.portfolio;

import org.jspecify.annotations.NullMarked;
