package io.alphapanda.sandbox.login;

import java.time.Duration;
import java.time.LocalTime;

/// How long logins live.
///
/// @param requestTokenLife from the login to the exchange for a session, by the wall clock
/// @param requestTokensMax request tokens that wait at once; the oldest gives way
/// @param endOfSessions the time of day in India at which every session dies
public record SessionLimits(Duration requestTokenLife, int requestTokensMax, LocalTime endOfSessions) {
    /// Three minutes, a thousand tokens, 06:00.
    public static final SessionLimits USUAL = new SessionLimits(Duration.ofMinutes(3), 1_000,
            LocalTime.of(6, 0));

    /// Refuses what is out of range.
    public SessionLimits {
        if (!requestTokenLife.isPositive() || requestTokensMax < 1) {
            throw new IllegalArgumentException("request tokens must live longer than 0 and be at least 1 at"
                    + " once, were " + requestTokenLife + " and " + requestTokensMax);
        }
    }
}
