package io.alphapanda.sandbox.accounts;

import java.math.BigInteger;

/// Parts of amounts, exactly: what is taken and what stays always add up.
final class Shares {
    private Shares() {}

    /// `amount` times `part` over `whole`, rounded toward zero.
    static long of(long amount, long part, long whole) {
        if (part == whole) {
            return amount;
        }
        return BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part)).divide(BigInteger.valueOf(whole))
                .longValueExact();
    }
}
