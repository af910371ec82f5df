package io.alphapanda.app.run;

import io.alphapanda.app.board.AccountPicture;
import io.alphapanda.app.board.DeskPicture;
import io.alphapanda.app.board.Gauge;
import io.alphapanda.app.board.PositionLine;
import io.alphapanda.app.board.PriceLine;
import io.alphapanda.app.board.SignalLine;
import io.alphapanda.app.text.IndianDigits;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.time.Ist;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The live view as lines of text: prices, positions, profit and loss, the newest decisions, risk used.
///
/// Gains are blue with a plus, losses orange with a minus: told apart without red and green, and without colour.
final class LiveScreen {
    private static final String BLUE = "\u001b[38;5;39m";
    private static final String ORANGE = "\u001b[38;5;208m";
    private static final String DIM = "\u001b[2m";
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";
    private static final int SIGNALS_SHOWN = 8;
    private static final int PRICES_SHOWN = 12;

    private final int width;
    private final Function<AccountPicture, List<Gauge>> gauges;

    /// @param width columns; longer lines are cut
    /// @param gauges how much of its limits an account uses
    LiveScreen(int width, Function<AccountPicture, List<Gauge>> gauges) {
        this.width = width;
        this.gauges = gauges;
    }

    /// The lines of a picture, without their ends.
    List<String> lines(DeskPicture picture, String state) {
        List<String> lines = new ArrayList<>();
        lines.add(BOLD + "Alpha Panda" + PLAIN + "  " + Ist.shown(picture.micros()) + " IST  " + state);
        lines.add("");
        prices(picture.prices(), lines);
        for (AccountPicture account : picture.accounts()) {
            lines.add("");
            account(account, lines);
        }
        picture.errors().stream().skip(Math.max(0, picture.errors().size() - 2))
                .forEach(error -> lines
                        .add(ORANGE + cut("! " + error.service() + ": " + error.text()) + PLAIN));
        return lines;
    }

    private void prices(List<PriceLine> prices, List<String> lines) {
        int perRow = Math.max(1, width / 40);
        List<PriceLine> shown = prices.stream().limit(PRICES_SHOWN).toList();
        for (int i = 0; i < shown.size(); i += perRow) {
            StringBuilder row = new StringBuilder();
            for (PriceLine price : shown.subList(i, Math.min(i + perRow, shown.size()))) {
                row.append("%-20s %10s ".formatted(symbol(price.instrument().value()), price.last()))
                        .append(signed("%+6.2f%%".formatted(price.changePct()), price.changePct()))
                        .append("  ");
            }
            lines.add(row.toString());
        }
        if (prices.size() > shown.size()) {
            lines.add(DIM + "and " + (prices.size() - shown.size()) + " more" + PLAIN);
        }
    }

    private void account(AccountPicture account, List<String> lines) {
        lines.add(BOLD + account.account() + PLAIN + "  net " + signed(account.net()) + "  realised "
                + signed(account.realised()) + "  open " + signed(account.unrealised()) + "  charges "
                + new IndianDigits(account.charges().roundHalfUpToPaisa()) + DIM + "  "
                + account.counts().signals()
                + " signals, " + account.counts().orders() + " orders, " + account.counts().fills() + " fills"
                + PLAIN);
        for (PositionLine open : account.open()) {
            lines.add("  %-22s %-20s %8d at %10s  now %10s  ".formatted(open.group(),
                    symbol(open.instrument().value()),
                    open.position().units(), open.position().averagePrice(), open.mark())
                    + signed(open.unrealised()));
        }
        if (account.open().isEmpty()) {
            lines.add(DIM + "  no position is open" + PLAIN);
        }
        StringBuilder risk = new StringBuilder("  risk ");
        for (Gauge gauge : gauges.apply(account)) {
            risk.append(' ').append(gauge.name()).append(' ').append(gauge.share() >= 0.8 ? ORANGE : BLUE)
                    .append(gauge.bar()).append(PLAIN).append(' ').append(gauge.used()).append(" of ")
                    .append(gauge.limit()).append(' ');
        }
        lines.add(risk.toString());
        List<SignalLine> signals = account.signals();
        signals.subList(Math.max(0, signals.size() - SIGNALS_SHOWN), signals.size())
                .forEach(signal -> lines.add(DIM + "  " + Ist.time(signal.micros()).withNano(0) + PLAIN
                        + cut("  %s %s %s: %s → %s".formatted(signal.group(), signal.target(),
                                symbol(signal.instrument().value()), signal.reason(), signal.verdict()))));
    }

    private String cut(String text) {
        return text.length() <= width - 12 ? text : text.substring(0, Math.max(1, width - 13)) + "…";
    }

    private static String symbol(String instrument) {
        return instrument.substring(instrument.indexOf(':') + 1);
    }

    private static String signed(Money money) {
        Money paise = money.roundHalfUpToPaisa();
        return signed((paise.micros() > 0 ? "+" : "") + new IndianDigits(paise), Long.signum(paise.micros()));
    }

    private static String signed(String text, double sign) {
        return sign == 0 ? text : (sign > 0 ? BLUE : ORANGE) + text + PLAIN;
    }
}
