package io.alphapanda.sandbox.accounts;

import io.alphapanda.domain.order.Charges;

/// What an order would be charged, each line rounded to the paisa.
///
/// @param taxType `stt`, `ctt` or empty
public record ChargeRow(MarginOrder order, String taxType, Charges charges) {}
