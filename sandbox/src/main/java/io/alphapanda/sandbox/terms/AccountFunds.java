package io.alphapanda.sandbox.terms;

import io.alphapanda.domain.money.Money;

/// An account and the play money that it starts with.
///
/// @param equity for shares and their derivatives, currencies too
/// @param commodity for commodities
public record AccountFunds(AccountId account, Money equity, Money commodity) {
    /// Refuses debts.
    public AccountFunds {
        if (equity.isNegative() || commodity.isNegative()) {
            throw new IllegalArgumentException(
                    "funds of " + account + " must not be below zero, were " + equity
                            + " and " + commodity);
        }
    }
}
