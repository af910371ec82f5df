package io.alphapanda.sandbox.accounts;

/// The funds of an account: shares and their derivatives, and commodities.
public record Funds(FundsRow equity, FundsRow commodity) {}
