package io.alphapanda.zerodha.http;

import io.alphapanda.zerodha.Surroundings;
import java.util.Optional;
import java.util.SplittableRandom;

/// Clients of a fake for tests.
public final class FakeSession {
    /// What tests sign with.
    public static final Signature SIGNATURE = new Signature("key0key0", "token1token1");

    private FakeSession() {}

    /// A client with a session, whose waits move a clock by hand.
    public static KiteHttp of(RootAddress root, KiteLimits limits, HandClock clock) {
        return new KiteHttp(root, limits, () -> Optional.of(SIGNATURE),
                new Surroundings(clock, () -> 0, new SplittableRandom(1), clock));
    }

    /// The same with the usual limits.
    public static KiteHttp of(FakeKite fake) {
        return of(fake.root(), KiteLimits.STANDARD, new HandClock("2026-11-23T04:00:00Z"));
    }
}
