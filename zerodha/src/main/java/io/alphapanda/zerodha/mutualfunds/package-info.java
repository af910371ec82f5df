/// Orders, plans and holdings of mutual funds, read only: the broker takes none by its API. Start at [FundRequests].
@NullMarked
package io.alphapanda.zerodha.mutualfunds;

import org.jspecify.annotations.NullMarked;
