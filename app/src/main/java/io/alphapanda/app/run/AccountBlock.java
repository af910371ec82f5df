package io.alphapanda.app.run;

import io.alphapanda.app.board.AccountPicture;
import io.alphapanda.app.board.EventLine;
import io.alphapanda.app.board.Gauge;
import io.alphapanda.app.board.PositionLine;
import io.alphapanda.app.board.SignalLine;
import io.alphapanda.app.run.ScreenLine.Style;
import io.alphapanda.app.text.IndianDigits;
import io.alphapanda.domain.money.Money;
import java.util.List;
import java.util.stream.Stream;

/// One account on the screen: money, risk used, positions, and its newest decisions with their verdicts.
final class AccountBlock {
    private static final double NEARLY_ALL = 0.8;

    private final AccountPicture account;
    private final List<Gauge> gauges;
    private final List<SignalLine> signals;

    /// @param signals how many decisions are shown
    AccountBlock(AccountPicture account, List<Gauge> gauges, int signals) {
        this.account = account;
        this.gauges = gauges;
        this.signals = LiveScreen.newest(account.signals(), signals);
    }

    void addTo(List<ScreenLine> lines) {
        ScreenLine money = new ScreenLine().add(Style.BOLD, account.account().name());
        gain(money, "net", account.net());
        gain(money, "realised", account.realised());
        gain(money, "open", account.unrealised());
        lines.add(money.add("   charges " + new IndianDigits(account.charges().roundHalfUpToPaisa())));
        gauges.forEach(gauge -> lines.add(risk(gauge)));
        positions(lines);
        decisions(lines);
    }

    private static void gain(ScreenLine line, String name, Money amount) {
        line.add("   " + name + " ").add(style(amount), IndianDigits.gain(amount));
    }

    private static Style style(Money amount) {
        return Style.of(amount.roundHalfUpToPaisa().micros());
    }

    private ScreenLine risk(Gauge gauge) {
        int name = width(gauges.stream().map(Gauge::name));
        return new ScreenLine().add(("  risk  %-" + name + "s ").formatted(gauge.name()))
                .add(gauge.share() >= NEARLY_ALL ? Style.LOSS : Style.GAIN, gauge.bar())
                .add(" " + gauge.used() + " of " + gauge.limit())
                .add(Style.LOSS, gauge.share() >= 1 ? "  all used" : "");
    }

    private void positions(List<ScreenLine> lines) {
        if (account.open().isEmpty()) {
            lines.add(new ScreenLine().add(Style.DIM, "  no position is open"));
            return;
        }
        int group = Math.max("position".length(),
                width(account.open().stream().map(line -> line.group().value())));
        int symbol = width(account.open().stream().map(line -> LiveScreen.symbol(line.instrument())));
        lines.add(new ScreenLine().add(Style.DIM, ("  %-" + group + "s  %-" + symbol + "s %9s %14s %11s %11s")
                .formatted("position", "", "units", "open P&L", "last", "average")));
        for (PositionLine open : account.open()) {
            lines.add(new ScreenLine().add(("  %-" + group + "s  %-" + symbol + "s %+9d ").formatted(
                    open.group(), LiveScreen.symbol(open.instrument()), open.position().units()))
                    .add(style(open.unrealised()), "%14s".formatted(IndianDigits.gain(open.unrealised())))
                    .add(" %11s %11s".formatted(open.mark(), open.position().averagePrice())));
        }
    }

    private void decisions(List<ScreenLine> lines) {
        lines.add(new ScreenLine().add(Style.DIM, "  newest of %,d signals; %,d orders, %,d fills".formatted(
                account.counts().signals(), account.counts().orders(), account.counts().fills())));
        int group = width(signals.stream().map(signal -> signal.group().value()));
        int symbol = width(signals.stream().map(signal -> LiveScreen.symbol(signal.instrument())));
        for (SignalLine signal : signals) {
            boolean isDenied = signal.verdict().contains("DENIED");
            lines.add(new ScreenLine().add(Style.DIM, "  " + EventLine.time(signal.micros()))
                    .add(("  %-" + group + "s  %-5s %-" + symbol + "s  ").formatted(signal.group(),
                            signal.target(),
                            LiveScreen.symbol(signal.instrument())))
                    .add(isDenied ? Style.LOSS : Style.PLAIN,
                            signal.isAnswered() ? signal.verdict() : "awaits its verdict")
                    .add(Style.DIM, "  (" + signal.reason() + ")"));
        }
    }

    private static int width(Stream<String> words) {
        return words.mapToInt(String::length).max().orElse(1);
    }
}
