package io.alphapanda.app.backtest;

import io.alphapanda.backtest.run.BacktestSettings;
import io.alphapanda.backtest.run.CloseAtEnd;
import io.alphapanda.backtest.run.ShippedRates;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.market.files.BarSeries;
import io.alphapanda.strategies.api.Direction;
import io.alphapanda.strategies.api.Parameters;
import io.alphapanda.trading.charges.RateTable;
import io.alphapanda.trading.risk.RiskLimits;
import io.alphapanda.trading.risk.limit.ValueLimits;
import io.alphapanda.trading.sizing.SizeRule;
import io.alphapanda.trading.venue.Slippage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// How it is traded: strategy, size, limits, fills, charges.
final class TradingOptions {
    @Option(names = "--strategy", required = true, paramLabel = "S", description = "sma-cross or ema-cross.")
    private String strategy = "";
    @Option(names = "--set", paramLabel = "K=V", arity = "1..*",
            description = {"A setting of the strategy; may be repeated.",
                "fast=20 slow=50: bars of the two averages.",
                "cross=touch: the position follows the last sign; cross=strict: below before, above now."})
    private Map<String, String> set = new LinkedHashMap<>();
    @Option(names = "--long-short", description = "Also go short. Otherwise long or flat.")
    private boolean longShort;
    @Option(names = "--cash", paramLabel = "₹", defaultValue = "1000000",
            description = "What the account begins with.")
    private String cash = "1000000";
    @Option(names = "--size", paramLabel = "N|P%", defaultValue = "1",
            description = "Units of each entry, or a share of equity at the fill, as 99.99%%.")
    private String size = "1";
    @Option(names = "--product", paramLabel = "CNC|MIS|NRML",
            description = {
                "CNC: delivery, no shorts. MIS: intraday, squared off. NRML: overnight, long and short.",
                "Otherwise CNC for a known share, NRML for anything else."})
    private Optional<Product> product = Optional.empty();
    @Option(names = "--risk", paramLabel = "desk|none", defaultValue = "desk",
            description = {"desk: position ₹50 lakh, order ₹25 lakh, all positions ₹1 crore, paid from cash.",
                "none: no limits; sizing still holds."})
    private LimitsChoice risk = LimitsChoice.DESK;
    @Option(names = "--position-max", paramLabel = "₹",
            description = "Another limit on the value of a position.")
    private Optional<String> positionMax = Optional.empty();
    @Option(names = "--order-max", paramLabel = "₹", description = "Another limit on the value of an order.")
    private Optional<String> orderMax = Optional.empty();
    @Option(names = "--exposure-max", paramLabel = "₹",
            description = "Another limit on the value of all positions together.")
    private Optional<String> exposureMax = Optional.empty();
    @Option(names = "--order-units-max", paramLabel = "N",
            description = "Another limit on the units of an order.")
    private Optional<Long> orderUnitsMax = Optional.empty();
    @Option(names = "--fill", paramLabel = "next-open", defaultValue = "next-open",
            description = "When an order fills: at the open of the next bar.")
    private String fill = "next-open";
    @Option(names = "--slippage-bps", paramLabel = "B", defaultValue = "0",
            description = "Basis points by which a fill is worse, rounded against you to the tick.")
    private String slippageBps = "0";
    @Option(names = "--charges", paramLabel = "zerodha|none", defaultValue = "zerodha",
            description = "Brokerage, taxes and fees as they were on the day, or none.")
    private ChargesChoice charges = ChargesChoice.ZERODHA;
    @Option(names = "--close-at-end", paramLabel = "open|close", arity = "0..1", defaultValue = "NO",
            fallbackValue = "OPEN",
            description = "Close an open position at the last bar's open (default) or close.")
    private CloseAtEnd closeAtEnd = CloseAtEnd.NO;

    /// The limits that have a name.
    enum LimitsChoice {
        DESK, NONE
    }

    /// The charges that have a name.
    enum ChargesChoice {
        ZERODHA, NONE
    }

    BacktestSettings settings(LoadedMarket market) {
        if (!fill.equals("next-open")) {
            throw new IllegalArgumentException("--fill '" + fill + "' must be next-open");
        }
        Optional<RateTable> rates = charges == ChargesChoice.ZERODHA ? Optional.of(ShippedRates.zerodha())
                : Optional.empty();
        return new BacktestSettings(strategy, parameters(), Money.ofRupees(cash), SizeRule.of(size), limits(),
                productFor(market.series()), new Slippage(Rate.ofBasisPoints(slippageBps)), rates,
                closeAtEnd);
    }

    private Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>(set);
        if (longShort) {
            all.put("direction", Parameters.written(Direction.LONG_SHORT));
        }
        return all;
    }

    private Product productFor(BarSeries series) {
        return product.orElse(series.instrumentKnown() && series.instrument() instanceof Equity ? Product.CNC
                : Product.NRML);
    }

    private RiskLimits limits() {
        RiskLimits base = risk == LimitsChoice.DESK ? RiskLimits.DESK : RiskLimits.NONE;
        return base.with(new ValueLimits(positionMax.map(Money::ofRupees).orElse(base.values().positionMax()),
                orderMax.map(Money::ofRupees).orElse(base.values().orderMax()),
                exposureMax.map(Money::ofRupees).orElse(base.values().exposureMax())))
                .with(base.orders().withUnitsMax(orderUnitsMax.orElse(base.orders().unitsMax())));
    }
}
