package io.alphapanda.sandbox.http;

import io.alphapanda.sandbox.wire.KiteError;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// How often an app may ask, by calendar second of the wall clock. Refused orders count too. Safe from any thread.
public final class RateLimits {
    private static final long SECONDS_PER_MINUTE = 60;
    private static final long SECONDS_PER_DAY = 86_400;

    private final RateBudget budget;
    private final InstantSource wallClock;
    private final Map<String, Counts> apps = new HashMap<>();

    /// Limits that begin with nothing counted.
    public RateLimits(RateBudget budget, InstantSource wallClock) {
        this.budget = budget;
        this.wallClock = wallClock;
    }

    /// Counts one request.
    ///
    /// @throws KiteError 429 if it is one too many
    public synchronized void take(String apiKey, LimitFamily family) {
        if (!budget.isEnforced()) {
            return;
        }
        Instant now = wallClock.instant();
        Counts counts = apps.computeIfAbsent(apiKey, _ -> new Counts());
        Window second = counts.seconds.computeIfAbsent(family, _ -> new Window());
        boolean isTooMany = second.count(now.getEpochSecond()) > budget.perSecond(family);
        if (family == LimitFamily.ORDER) {
            int inMinute = counts.minute.count(Math.floorDiv(now.getEpochSecond(), SECONDS_PER_MINUTE));
            int inDay = counts.day.count(Math.floorDiv(now.getEpochSecond(), SECONDS_PER_DAY));
            if (inMinute > budget.ordersPerMinute() || inDay > budget.ordersPerDay()) {
                throw new KiteError(429, "NetworkException", "Maximum allowed order requests exceeded.");
            }
        }
        if (isTooMany) {
            throw new KiteError(429, "NetworkException", "Too many requests");
        }
    }

    private static final class Counts {
        private final Map<LimitFamily, Window> seconds = new EnumMap<>(LimitFamily.class);
        private final Window minute = new Window();
        private final Window day = new Window();
    }

    /// A stretch of the calendar and what was counted in it.
    private static final class Window {
        private long number = Long.MIN_VALUE;
        private int count;

        private int count(long now) {
            if (now != number) {
                number = now;
                count = 0;
            }
            count++;
            return count;
        }
    }
}
