package io.alphapanda.zerodha.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/// The money of one segment, in rupees. Decimals are as the broker computed them, in binary.
///
/// @param net what is free to trade with
/// @param available where it comes from
/// @param utilised what is blocked or spent, by reason
public record SegmentFunds(boolean enabled, BigDecimal net, Available available,
        Map<String, BigDecimal> utilised,
        Map<String, JsonNode> rest) {
    private static final int MONEY_DECIMALS = 6;

    /// Where free money comes from.
    public record Available(BigDecimal adhocMargin, BigDecimal cash, BigDecimal openingBalance,
            BigDecimal liveBalance, BigDecimal collateral, BigDecimal intradayPayin,
            Map<String, JsonNode> rest) {}

    /// What is free to trade with, without the noise of binary fractions.
    public Money free() {
        return Money.ofRupees(net.setScale(MONEY_DECIMALS, RoundingMode.HALF_EVEN).toPlainString());
    }
}
