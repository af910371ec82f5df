package io.alphapanda.app.config;

import io.alphapanda.app.config.key.DeskKeys;
import io.alphapanda.app.config.key.DeskKeys.MarketSourceKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// Where market data comes from.
///
/// @param source which source
/// @param seed of a simulated market
/// @param speed seconds of the market per second of the wall
/// @param date a simulated market's first day, if not the next trading day
/// @param tickInterval mean time between two ticks of an instrument
/// @param barGrace how long a bar waits for late ticks
public record MarketConfiguration(MarketSourceKind source, long seed, double speed, Optional<LocalDate> date,
        Duration tickInterval, Duration barGrace) {

    static MarketConfiguration of(Settings settings) {
        return new MarketConfiguration(settings.get(DeskKeys.MARKET_SOURCE),
                settings.get(DeskKeys.MARKET_SEED),
                settings.get(DeskKeys.MARKET_SPEED), settings.get(DeskKeys.MARKET_DATE),
                Duration.ofMillis(settings.get(DeskKeys.MARKET_TICK_INTERVAL_MS)),
                Duration.ofMillis(settings.get(DeskKeys.MARKET_BAR_GRACE_MS)));
    }
}
