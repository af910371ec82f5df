package io.alphapanda.app.text;

import io.alphapanda.domain.money.Money;

/// An amount with its digits in lakhs and crores: 12,34,567.89.
public record IndianDigits(Money amount) {

    /// Rupees to the paisa: `₹12,34,567.89`, `-₹0.05`.
    public static String rupees(Money amount) {
        Money paise = amount.roundHalfUpToPaisa();
        return (paise.isNegative() ? "-₹" : "₹") + new IndianDigits(paise.abs());
    }

    /// A gain or loss to the paisa, told apart by its sign: `+1,398.65`, `-0.05`, `0.00`.
    public static String gain(Money amount) {
        Money paise = amount.roundHalfUpToPaisa();
        return (paise.micros() > 0 ? "+" : "") + new IndianDigits(paise);
    }

    @Override
    public String toString() {
        String text = amount.abs().toString();
        int point = text.indexOf('.');
        String rupees = text.substring(0, point);
        StringBuilder grouped = new StringBuilder(text.substring(point));
        int end = rupees.length();
        int width = 3;
        while (end > width) {
            grouped.insert(0, rupees.substring(end - width, end)).insert(0, ',');
            end -= width;
            width = 2;
        }
        return (amount.isNegative() ? "-" : "") + rupees.substring(0, end) + grouped;
    }
}
