package io.alphapanda.domain.event;

/// Whose event it is: everybody's, the system's, or one broker account's.
///
/// @param name `shared`, `system`, or the account's name: lower-case letters, digits and hyphens, 1 to 24 long
public record Scope(String name) {
    private static final NameRule RULE = new NameRule(24, "-", true);

    /// Market data: every account sees the same.
    public static final Scope SHARED = new Scope("shared");
    /// Control, heartbeats, errors and snapshots.
    public static final Scope SYSTEM = new Scope("system");

    /// Refuses a name that could not stand in a topic or a cache key.
    public Scope {
        if (!RULE.admits(name) || name.equals("market")) {
            throw new IllegalArgumentException("account name '" + name
                    + "' must be 1 to 24 lower-case letters, digits and hyphens, begin with a letter, and not be market");
        }
    }

    /// A broker account by its name.
    ///
    /// @throws IllegalArgumentException if the name is reserved or malformed
    public static Scope account(String name) {
        if (name.equals(SHARED.name) || name.equals(SYSTEM.name) || name.equals("market")) {
            throw new IllegalArgumentException("account name '" + name + "' is reserved; choose another");
        }
        return new Scope(name);
    }

    /// True for a broker account.
    public boolean isAccount() {
        return !equals(SHARED) && !equals(SYSTEM);
    }

    @Override
    public String toString() {
        return name;
    }
}
