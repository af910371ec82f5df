package io.alphapanda.trading.charges;

import java.util.Locale;
import java.util.Optional;

/// A line of a bill, as rate tables and people name it.
enum ChargeLine {
    /// What the broker keeps.
    BROKERAGE("brokerage"),
    /// STT or CTT.
    TRANSACTION_TAX("transaction tax"),
    /// The exchange's charge, and the investor protection part beside it.
    EXCHANGE_CHARGE("exchange charge"),
    /// The regulator's fee.
    SEBI_FEE("SEBI fee"),
    /// Stamp duty.
    STAMP_DUTY("stamp duty"),
    /// Tax on brokerage, exchange charge and fee.
    GST("GST");

    private final String words;

    ChargeLine(String words) {
        this.words = words;
    }

    /// The name in a sentence.
    String words() {
        return words;
    }

    /// The name in a rate table: `exchange-charge`.
    String rowName() {
        return words.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /// The line of that name in a rate table.
    static Optional<ChargeLine> named(String rowName) {
        for (ChargeLine line : values()) {
            if (line.rowName().equals(rowName)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }
}
