package io.alphapanda.app.config.key;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/// Another spelling of a key, as the seed systems had it.
///
/// @param spelled the other spelling, with its own kind of value
/// @param meant the key it stands for
/// @param translated makes the key's text of the other spelling's
/// @param isDeprecated true if whoever uses it is told to stop
public record Alias(Key<?> spelled, Key<?> meant, UnaryOperator<String> translated, boolean isDeprecated) {
    static final List<Alias> ALL = List.of(
            new Alias(
                    new Key<>("BROKER_NAMESPACE", "paper", Kinds.text(),
                            "The one account, as it was set formerly."),
                    DeskKeys.ACTIVE_BROKERS, UnaryOperator.identity(), true),
            new Alias(PaperKeys.SLIPPAGE_PERCENT, PaperKeys.SLIPPAGE_BPS, Alias::inBasisPoints, false),
            new Alias(PaperKeys.COMMISSION_PERCENT, PaperKeys.COMMISSION_BPS, Alias::inBasisPoints, false),
            new Alias(
                    new Key<>("PAPER__MAX_QUANTITY", ValueKind.NONE, Kinds.whole(1, Long.MAX_VALUE).orNone(),
                            "Units of one order."),
                    RiskKeys.ORDER_QUANTITY_MAX, UnaryOperator.identity(), false),
            new Alias(new Key<>("PAPER__MAX_POSITION_NOTIONAL", ValueKind.NONE, Kinds.rupees().orNone(),
                    "Value of one position."), RiskKeys.POSITION_VALUE_MAX, UnaryOperator.identity(), false));

    private static String inBasisPoints(String percent) {
        return new BigDecimal(percent.replace("_", "")).movePointRight(2).stripTrailingZeros()
                .toPlainString();
    }
}
