package io.alphapanda.app.config.key;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The kinds of values there are. Digits of numbers may be grouped by underscores.
final class Kinds {
    private Kinds() {}

    static ValueKind<Money> rupees() {
        return new ValueKind<>("an amount of rupees above 0", "250000",
                text -> demand(Money.ofRupees(digits(text)), Money.ofRupees(digits(text)).micros() > 0));
    }

    static ValueKind<Rate> basisPoints() {
        return new ValueKind<>("basis points, from 0 to below 10000", "5", text -> {
            Rate rate = Rate.ofBasisPoints(digits(text));
            return demand(rate, rate.billionths() >= 0 && rate.billionths() < Rate.WHOLE);
        });
    }

    static ValueKind<Rate> costPercent() {
        return new ValueKind<>("a percentage, from 0 to below 100", "0.05", text -> {
            Rate rate = Rate.ofPercent(digits(text));
            return demand(rate, rate.billionths() >= 0 && rate.billionths() < Rate.WHOLE);
        });
    }

    static ValueKind<Rate> percent() {
        return new ValueKind<>("a percentage above 0, at most 100", "20", text -> {
            Rate rate = Rate.ofPercent(digits(text));
            return demand(rate, rate.billionths() > 0 && rate.billionths() <= Rate.WHOLE);
        });
    }

    static ValueKind<Long> whole(long min, long max) {
        String limit = max == Long.MAX_VALUE ? "a whole number, at least " + min
                : "a whole number from " + min + " to " + max;
        return new ValueKind<>(limit, Long.toString(Math.max(min, 1)), text -> {
            long value = Long.parseLong(digits(text));
            return demand(value, value >= min && value <= max);
        });
    }

    static ValueKind<Double> decimal(double min, double max, String example) {
        return new ValueKind<>("a number from " + plain(min) + " to " + plain(max), example, text -> {
            double value = Double.parseDouble(demand(text, text.matches("[0-9]*\\.?[0-9]+")));
            return demand(value, value >= min && value <= max);
        });
    }

    static ValueKind<Boolean> flag() {
        return new ValueKind<>("true or false", "true", text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw new IllegalArgumentException(text);
        });
    }

    static <E extends Enum<E>> ValueKind<E> choice(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        String words = constants.stream().map(Kinds::written).collect(Collectors.joining(" or "));
        return new ValueKind<>(words, written(constants.getFirst()), text -> constants.stream()
                .filter(constant -> written(constant).equals(text.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow());
    }

    static ValueKind<LocalDate> date() {
        return new ValueKind<>("a date as year-month-day", "2026-11-20", LocalDate::parse);
    }

    /// Nothing is put in place of a variable in a path: it would become a folder of that strange name.
    static ValueKind<Path> path() {
        return new ValueKind<>("a path without $", ".panda/desk",
                text -> Path.of(demand(text, !text.isBlank() && !text.contains("$"))));
    }

    static ValueKind<String> text() {
        return new ValueKind<>("a text", "abc", text -> demand(text, !text.isEmpty()));
    }

    static ValueKind<List<String>> names() {
        return new ValueKind<>("names with commas between them, or a JSON list of names", "paper, paper-b",
                text -> {
                    List<String> items = text.startsWith("[") ? JsonList.of(text)
                            : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
                    return demand(items, items.stream().noneMatch(String::isBlank));
                });
    }

    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String digits(String text) {
        return text.replaceAll("(?<=[0-9])_(?=[0-9])", "");
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static <T> T demand(T value, boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException(String.valueOf(value));
        }
        return value;
    }
}
