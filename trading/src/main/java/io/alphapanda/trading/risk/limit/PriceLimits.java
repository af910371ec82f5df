package io.alphapanda.trading.risk.limit;

import io.alphapanda.domain.money.Rate;
import java.util.ArrayList;
import java.util.List;

/// How far prices may be off, and how old.
///
/// @param bandMax distance of an order's limit or trigger from the last price, as a share of the last
/// @param circuitMax distance of the order's price from the previous day's last, as a share of that
/// @param ageSecondsMax age of the last price when an entry is judged
public record PriceLimits(Rate bandMax, Rate circuitMax, long ageSecondsMax) {
    /// No limit at all.
    public static final PriceLimits NONE = new PriceLimits(NoLimit.SHARE, NoLimit.SHARE, NoLimit.COUNT);

    /// What no order could pass; empty when all is well.
    public List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        NoLimit.requirePositive("price band", bandMax.billionths(), mistakes);
        NoLimit.requirePositive("circuit band", circuitMax.billionths(), mistakes);
        NoLimit.requirePositive("price age limit in seconds", ageSecondsMax, mistakes);
        return mistakes;
    }
}
