package io.alphapanda.sandbox.terms;

import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.trading.charges.ChargeSheet;
import io.alphapanda.trading.margin.FlatMargins;
import java.util.List;

/// Everything about the exchange that can be chosen, in one place.
///
/// @param margins flat rates: what is blocked is approximate
/// @param accounts at least one, no two alike
public record SandboxSettings(TradingCalendar calendar, ChargeSheet charges, FlatMargins margins,
        List<AccountFunds> accounts, OrderRules rules, DayTimes times, ExchangeLimits limits) {
    /// Refuses a sandbox without an account, or with two of one name.
    public SandboxSettings {
        accounts = List.copyOf(accounts);
        if (accounts.isEmpty()
                || accounts.stream().map(AccountFunds::account).distinct().count() < accounts.size()) {
            throw new IllegalArgumentException(
                    "a sandbox needs at least one account, and no two of one name, had " + accounts);
        }
    }

    /// What is usual everywhere.
    public static SandboxSettings usual(TradingCalendar calendar, ChargeSheet charges,
            List<AccountFunds> accounts) {
        return new SandboxSettings(calendar, charges, FlatMargins.USUAL, accounts, OrderRules.USUAL,
                DayTimes.USUAL,
                ExchangeLimits.USUAL);
    }

    /// The same with other rules.
    public SandboxSettings with(OrderRules otherRules) {
        return new SandboxSettings(calendar, charges, margins, accounts, otherRules, times, limits);
    }

    /// The same with other limits.
    public SandboxSettings with(ExchangeLimits otherLimits) {
        return new SandboxSettings(calendar, charges, margins, accounts, rules, times, otherLimits);
    }
}
