package io.alphapanda.sandbox.accounts;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import java.math.BigDecimal;

/// Shares that an account keeps.
///
/// @param isin made up, of the shape of one
/// @param quantity settled
/// @param usedQuantity sold today
/// @param t1Quantity bought yesterday, settling today
/// @param openingQuantity settled when the day began
/// @param closePrice of the day before
/// @param pnl at the last price
/// @param dayChange per unit
/// @param dayChangePercent hundred times the change over the close, rounded to six decimals
public record HoldingRow(String tradingsymbol, String exchange, long instrumentToken, String isin,
        long quantity,
        long usedQuantity, long t1Quantity, long openingQuantity, long authorisedQuantity,
        long authorisedMicros,
        Price averagePrice, Price lastPrice, Price closePrice, Money pnl, Price dayChange,
        BigDecimal dayChangePercent) {}
