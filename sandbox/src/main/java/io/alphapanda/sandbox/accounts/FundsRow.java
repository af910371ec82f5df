package io.alphapanda.sandbox.accounts;

import io.alphapanda.domain.money.Money;

/// The funds of one segment of an account. Margins are flat rates, see the settings: approximate.
///
/// @param net what can still be used
/// @param cash what the ledger says, charges taken
/// @param openingBalance the ledger when the day began
/// @param debits the opening balance less `net`
/// @param span all that is blocked for positions and open orders, the whole flat rate
/// @param exposure zero: the flat rate stands for both
/// @param m2mRealised loss of today that was closed; negative for a gain
/// @param m2mUnrealised loss of what is open; negative for a gain
/// @param optionPremium paid for options bought and open
/// @param holdingSales zero: what of it is blocked stands in `delivery`
/// @param delivery blocked of what was sold from holdings
public record FundsRow(boolean enabled, Money net, Money cash, Money openingBalance, Money debits, Money span,
        Money exposure, Money m2mRealised, Money m2mUnrealised, Money optionPremium, Money holdingSales,
        Money turnover, Money delivery) {}
