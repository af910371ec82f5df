/// Who the account belongs to, what it may trade and what money it has. Start at [AccountRequests].
@NullMarked
package io.alphapanda.zerodha.account;

import org.jspecify.annotations.NullMarked;
