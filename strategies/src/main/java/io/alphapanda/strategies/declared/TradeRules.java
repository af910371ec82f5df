package io.alphapanda.strategies.declared;

import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.terms.OrdType;
import io.alphapanda.domain.terms.TimeInForce;
import io.alphapanda.strategies.api.Parameters;
import io.alphapanda.strategies.runner.EntryStyle;
import io.alphapanda.strategies.runner.ExitRules;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads how positions are entered and left.
final class TradeRules {
    private TradeRules() {}

    static EntryStyle entry(PlainFields fields) {
        OrdType type = fields.value("type", text -> choice(text, OrdType.values()), OrdType.MARKET);
        TimeInForce validity = fields.value("time_in_force", text -> choice(text, TimeInForce.values()),
                TimeInForce.DAY);
        Rate offset = Rate.ZERO;
        Rate limitOffset = Rate.ZERO;
        if (type != OrdType.MARKET) {
            offset = fields.value("offset_bps", Rate::ofBasisPoints, Rate.ZERO);
        }
        if (type == OrdType.STOP_LIMIT) {
            limitOffset = fields.value("limit_bps", Rate::ofBasisPoints, offset);
        }
        fields.finish();
        try {
            return new EntryStyle(type, validity, offset, limitOffset);
        } catch (IllegalArgumentException refusal) {
            fields.refuse("", String.valueOf(refusal.getMessage()));
            return EntryStyle.MARKET;
        }
    }

    static ExitRules exits(PlainFields fields) {
        Optional<Rate> stop = distance(fields, "stop");
        Optional<Rate> target = distance(fields, "target");
        Optional<Rate> trail = distance(fields, "trail");
        int holdMinutes = fields.value("hold_minutes", TradeRules::minutes, 0);
        boolean sessionEnd = fields.flag("session_end", false);
        fields.finish();
        return new ExitRules(stop, target, trail, holdMinutes, sessionEnd);
    }

    private static Optional<Rate> distance(PlainFields fields, String key) {
        return fields.value(key, text -> {
            if (text.endsWith("%")) {
                Rate rate = Rate.ofPercent(text.substring(0, text.length() - 1).strip());
                if (rate.billionths() > 0 && rate.billionths() < Rate.WHOLE) {
                    return Optional.of(rate);
                }
            }
            throw new IllegalArgumentException(
                    "must be a percentage above 0% and below 100%, as 0.5%, was '" + text + "'");
        }, Optional.empty());
    }

    private static int minutes(String text) {
        if (text.matches("[1-9]\\d{0,5}")) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException(
                "must be a whole number of minutes from 1 to 999999, was '" + text + "'");
    }

    /// A number of units, or a share of equity; risk reads it again, and knows lots.
    static Optional<String> size(String text) {
        if (text.matches("[1-9]\\d{0,17}|(?!0+(\\.0*)?%)\\d{1,3}(\\.\\d{1,7})?%")) {
            return Optional.of(text);
        }
        throw new IllegalArgumentException(
                "must be units as 50, or a share of equity as 5%, was '" + text + "'");
    }

    /// A constant, in either case, with hyphens or underscores.
    static <E extends Enum<E>> E choice(String text, E[] all) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of " + Arrays.stream(all)
                        .map(Parameters::written).collect(Collectors.joining(", ")) + ", was '" + text
                        + "'"));
    }
}
