package io.alphapanda.sandbox.terms;

import java.util.regex.Pattern;

/// The user id of an account, as `AP0001`.
public record AccountId(String value) implements Comparable<AccountId> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{2,12}");

    /// Refuses what could not stand in a line of the journal.
    public AccountId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "account id '" + value + "' must be 2 to 12 capital letters and digits, like AP0001");
        }
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
