package io.alphapanda.app.run;

import io.alphapanda.app.board.AccountPicture;
import io.alphapanda.app.board.DeskPicture;
import io.alphapanda.app.board.Gauge;
import io.alphapanda.app.board.PausedStrategy;
import io.alphapanda.app.run.ScreenLine.Style;
import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.time.Ist;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The live view: prices, then for each account its profit and loss, risk used, positions, and newest decisions.
///
/// Its lines always fit the terminal: where it is too low older decisions give way first, then prices.
final class LiveScreen {
    private static final int SIGNALS_MAX = 10;
    private static final int PRICE_ROWS_MAX = 4;
    private static final int ERRORS_SHOWN = 2;
    private static final int PAUSED_SHOWN = 2;

    private final List<InstrumentId> order;
    private final Function<AccountPicture, List<Gauge>> gauges;

    /// @param order in which instruments are shown
    /// @param gauges how much of its limits an account uses
    LiveScreen(List<InstrumentId> order, Function<AccountPicture, List<Gauge>> gauges) {
        this.order = order;
        this.gauges = gauges;
    }

    /// The lines of a picture, without their ends.
    ///
    /// @param progress how fast it goes, and how long still
    List<String> lines(DeskPicture picture, String progress, Terminal terminal) {
        List<ScreenLine> lines = whole(picture, progress, terminal, SIGNALS_MAX, PRICE_ROWS_MAX);
        for (int signals = SIGNALS_MAX - 1; signals > 0 && lines.size() > terminal.rows(); signals--) {
            lines = whole(picture, progress, terminal, signals, PRICE_ROWS_MAX);
        }
        for (int rows = PRICE_ROWS_MAX - 1; rows > 0 && lines.size() > terminal.rows(); rows--) {
            lines = whole(picture, progress, terminal, 1, rows);
        }
        if (lines.size() > terminal.rows()) {
            int left = lines.size() - terminal.rows() + 1;
            lines = new ArrayList<>(lines.subList(0, terminal.rows() - 1));
            lines.add(new ScreenLine().add(Style.DIM, "… " + left + " lines more; make the window taller"));
        }
        return lines.stream().map(line -> line.shown(terminal.columns(), terminal.isColoured())).toList();
    }

    private List<ScreenLine> whole(DeskPicture picture, String progress, Terminal terminal, int signals,
            int priceRows) {
        List<ScreenLine> lines = new ArrayList<>();
        lines.add(new ScreenLine().add(Style.BOLD, "Alpha Panda").add("   ")
                .add(picture.micros() == 0 ? "the market has not begun"
                        : Ist.shown(picture.micros()) + " IST"));
        lines.add(new ScreenLine().add(Style.DIM, progress + ", Ctrl-C stops"));
        for (SystemError error : newest(picture.errors(), ERRORS_SHOWN)) {
            lines.add(new ScreenLine().add(Style.LOSS, "! " + error.service() + ": " + error.text()));
        }
        for (PausedStrategy paused : newest(picture.paused(), PAUSED_SHOWN)) {
            lines.add(
                    new ScreenLine().add(Style.LOSS, "! paused: " + paused.shown() + "; " + paused.remedy()));
        }
        lines.add(new ScreenLine());
        new PriceGrid(picture.prices(), order).addTo(lines, terminal.columns(), priceRows);
        for (AccountPicture account : picture.accounts()) {
            lines.add(new ScreenLine());
            new AccountBlock(account, gauges.apply(account), signals).addTo(lines);
        }
        return lines;
    }

    /// The last few of a list, newest first.
    static <T> List<T> newest(List<T> all, int countMax) {
        return all.subList(Math.max(0, all.size() - countMax), all.size()).reversed();
    }

    /// What traders call it: without its exchange.
    static String symbol(InstrumentId instrument) {
        return instrument.value().substring(instrument.value().indexOf(':') + 1);
    }
}
