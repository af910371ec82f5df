package io.alphapanda.sandbox.http;

/// How many requests an app may make.
///
/// @param isEnforced false lets everything through
/// @param quotes each second
/// @param histories each second
/// @param orders each second
/// @param others each second
/// @param ordersPerMinute placed, changed and cancelled, refused ones included
/// @param ordersPerDay the same, by the day of UTC
public record RateBudget(boolean isEnforced, int quotes, int histories, int orders, int others,
        int ordersPerMinute,
        int ordersPerDay) {
    /// What the broker is known to allow.
    public static final RateBudget USUAL = new RateBudget(true, 1, 3, 10, 10, 400, 5_000);
    /// Nothing is refused.
    public static final RateBudget NONE = new RateBudget(false, 1, 1, 1, 1, 1, 1);

    /// Refuses a limit below 1.
    public RateBudget {
        if (quotes < 1 || histories < 1 || orders < 1 || others < 1 || ordersPerMinute < 1
                || ordersPerDay < 1) {
            throw new IllegalArgumentException("every rate limit must be at least 1, were " + quotes + ", "
                    + histories + ", " + orders + ", " + others + ", " + ordersPerMinute + ", "
                    + ordersPerDay);
        }
    }

    /// The limit of a family, each second.
    public int perSecond(LimitFamily family) {
        return switch (family) {
            case QUOTE -> quotes;
            case HISTORICAL -> histories;
            case ORDER -> orders;
            case OTHER -> others;
        };
    }
}
