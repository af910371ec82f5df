package io.alphapanda.app.text;

import io.alphapanda.domain.money.Money;

/// An amount with its digits in lakhs and crores: 12,34,567.89.
public record IndianDigits(Money amount) {

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
