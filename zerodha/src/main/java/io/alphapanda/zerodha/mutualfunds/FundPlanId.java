package io.alphapanda.zerodha.mutualfunds;

/// The broker's number of a plan.
public record FundPlanId(String sipId) {}
