/// What an account has and what it costs: positions, holdings, funds, margins, charges. Start at [FundsRow].
@NullMarked
package io.alphapanda.sandbox.accounts;

import org.jspecify.annotations.NullMarked;
