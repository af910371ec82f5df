/// What a strategy is, and what it is made from. Start at [Strategy], then [Setup].
///
/// A new kind needs one class and one constant:
///
/// ```java
/// public final class RsiDip implements Strategy {
///     public static final StrategyKind KIND = StrategyKind.of("rsi-dip", "buys dips", RsiDip::new);
///     private final Rsi rsi;
///
///     private RsiDip(Setup setup) {
///         rsi = setup.keep(new Rsi(setup.wholeNumber("bars", 2, 500, 14)));
///     }
///
///     @Override
///     public Optional<Opinion> on(Bar bar) {
///         rsi.add(bar);
///         return rsi.isWarm() && rsi.value() < 30
///                 ? Optional.of(Opinion.of(bar.instrument(), Target.LONG, "the RSI is below 30"))
///                 : Optional.empty();
///     }
/// }
/// ```
@NullMarked
package io.alphapanda.strategies.api;

import org.jspecify.annotations.NullMarked;
