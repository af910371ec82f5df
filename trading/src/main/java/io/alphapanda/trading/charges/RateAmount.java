package io.alphapanda.trading.charges;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;
import java.util.List;

/// The amount at the end of a row of the rate table, in the words that its line allows.
///
/// @param known what the row says about its date
record RateAmount(ChargeLine line, boolean known, List<String> words) {
    private static final Money PER_ORDER_MAX = Money.ofRupees("1000");

    /// What the words mean.
    ///
    /// @throws IllegalArgumentException if they mean nothing, or a rate beyond all reason
    RateRow read() {
        return switch (line) {
            case BROKERAGE -> brokerage();
            case TRANSACTION_TAX, STAMP_DUTY -> sided();
            case EXCHANGE_CHARGE -> exchangeCharge();
            case SEBI_FEE -> plain();
            case GST -> gst();
        };
    }

    private RateRow brokerage() {
        if (words.size() == 2 && words.getFirst().equals("flat")) {
            return RateRow.of(known, Rate.ZERO).withFlat(perOrder(words.get(1)));
        }
        if (words.size() == 3 && words.get(1).equals("max")) {
            return RateRow.of(known, percent(words.getFirst())).withMax(perOrder(words.get(2)));
        }
        return plain();
    }

    private RateRow sided() {
        if (words.size() != 2) {
            throw notUnderstood();
        }
        RateRow row = RateRow.of(known, percent(words.getFirst()));
        return switch (words.get(1)) {
            case "buy" -> row.onSides(true, false);
            case "sell" -> row.onSides(false, true);
            case "both" -> row;
            default -> throw notUnderstood();
        };
    }

    private RateRow exchangeCharge() {
        if (words.size() == 3 && words.get(1).equals("protection")) {
            return RateRow.of(known, percent(words.getFirst())).withProtection(percent(words.get(2)));
        }
        return plain();
    }

    private RateRow gst() {
        RateRow row = plain();
        // Finer parts would not fit the exact fraction that a rate card multiplies by.
        if (row.rate().billionths() % 100_000 != 0) {
            throw new IllegalArgumentException(
                    "GST '" + words.getFirst() + "' is finer than 0.01%; round it");
        }
        return row;
    }

    private RateRow plain() {
        if (words.size() != 1) {
            throw notUnderstood();
        }
        return RateRow.of(known, percent(words.getFirst()));
    }

    private Rate percent(String word) {
        if (!word.endsWith("%")) {
            throw notUnderstood();
        }
        Rate rate = Rate.ofPercent(word.substring(0, word.length() - 1));
        if (rate.billionths() < 0 || rate.billionths() > Rate.WHOLE) {
            throw new IllegalArgumentException(
                    "rate '" + word + "' must lie between 0% and 100%; correct it");
        }
        return rate;
    }

    private static Money perOrder(String word) {
        Money money = Money.ofRupees(word);
        if (money.isNegative() || money.compareTo(PER_ORDER_MAX) > 0) {
            throw new IllegalArgumentException("brokerage '" + word + "' per order must lie between 0 and "
                    + PER_ORDER_MAX + " rupees; correct it");
        }
        return money;
    }

    private IllegalArgumentException notUnderstood() {
        String form = switch (line) {
            case BROKERAGE -> "flat 20, or 0.03%, or 0.03% max 20";
            case TRANSACTION_TAX, STAMP_DUTY -> "0.015% buy, or sell, or both";
            case EXCHANGE_CHARGE -> "0.00173%, or 0.00173% protection 0.0001%";
            case SEBI_FEE -> "0.0001%";
            case GST -> "18%";
        };
        return new IllegalArgumentException("amount '" + String.join(" ", words) + "' of " + line.rowName()
                + " is not understood; write it like " + form);
    }
}
