package io.alphapanda.sandbox.accounts;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.order.Charges;

/// What an order needs, at flat rates: approximate.
///
/// @param segment `equity` or `commodity`; empty in the total of a basket
/// @param span the flat margin of derivatives
/// @param optionPremium of an option bought
/// @param var of shares
/// @param leverage value over margin, at least 1
/// @param taxType `stt`, `ctt` or empty
/// @param charges what the order would be charged
/// @param total all that is blocked
public record MarginRow(String segment, String tradingsymbol, String exchange, Money span, Money exposure,
        Money optionPremium, Money var, int leverage, String taxType, Charges charges, Money total) {}
