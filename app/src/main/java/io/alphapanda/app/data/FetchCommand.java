package io.alphapanda.app.data;

import io.alphapanda.app.login.ZerodhaAccess;
import io.alphapanda.app.login.ZerodhaOptions;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.zerodha.history.BarFetch;
import io.alphapanda.zerodha.history.DayRange;
import io.alphapanda.zerodha.history.FetchedBars;
import io.alphapanda.zerodha.history.HistoryRequests;
import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.instruments.InstrumentFolder;
import io.alphapanda.zerodha.instruments.InstrumentMaster;
import io.alphapanda.zerodha.instruments.InstrumentRow;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `alpha-panda data fetch`.
@Command(name = "fetch", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = {"Fetches bars of an instrument from the broker into a file that a backtest reads.",
            "Begun again after it was cut off, or with other dates, it fetches only what is missing.", ""},
        footer = {"", "Examples:",
            "  alpha-panda data fetch --instrument NSE:INFY --timeframe 1m --from 2026-01-01",
            "  alpha-panda backtest --strategy sma-cross --bars .panda/bars/NSE_INFY_1m.csv.gz"})
public final class FetchCommand implements Callable<Integer> {
    private static final int SUGGESTIONS_MAX = 5;

    @Option(names = "--instrument", required = true, paramLabel = "ID",
            description = "Of what: NSE:INFY, NSE:NIFTY, NFO:NIFTY26NOVFUT.")
    private String instrument = "";
    @Option(names = "--timeframe", paramLabel = "T", defaultValue = "1m",
            description = "How long the bars are: 1m, 5m, 15m, 1h or 1d. Default: ${DEFAULT-VALUE}")
    private String timeframe = "1m";
    @Option(names = "--from", required = true, paramLabel = "DATE", description = "First day, as 2026-01-31.")
    private LocalDate from = LocalDate.EPOCH;
    @Option(names = "--to", paramLabel = "DATE", description = "Last day, itself included. Otherwise today.")
    private Optional<LocalDate> to = Optional.empty();
    @Option(names = "--oi", description = "With the open interest of a derivative.")
    private boolean isWithOpenInterest;
    @Option(names = "--out", paramLabel = "FILE",
            description = "Where to. Otherwise .panda/bars and the instrument's name; stretches are kept beside it.")
    private Optional<Path> out = Optional.empty();
    @Mixin
    private final ZerodhaOptions options = new ZerodhaOptions();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Timeframe length = Timeframe.of(timeframe);
        InstrumentId wanted = new InstrumentId(instrument.strip().toUpperCase(Locale.ROOT));
        ZerodhaAccess access = new ZerodhaAccess(options.desk().zerodha());
        PrintWriter err = spec.commandLine().getErr();
        LocalDate today = Ist.date(ZerodhaAccess.nowMicros());
        DayRange days = new DayRange(from, to.orElse(today));
        access.session().warning().ifPresent(text -> err.println("warning: " + text));
        try (KiteHttp http = access.following()) {
            InstrumentMaster master = new InstrumentFolder(access.zerodha().instruments()).today(http, today);
            InstrumentRow row = master.byId(wanted).orElseThrow(() -> unknown(wanted, master));
            InstrumentId id = master.idOf(row);
            BarFetch fetch = new BarFetch(id, row.token(), length, days, today, isWithOpenInterest,
                    out.orElseGet(() -> usualFile(access, id, length)));
            FetchBar bar = new FetchBar("fetching " + id + " " + length, err, System::nanoTime,
                    Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
            tell(fetch.run(new HistoryRequests(http), bar));
        }
        return 0;
    }

    private void tell(FetchedBars fetched) {
        PrintWriter printed = spec.commandLine().getOut();
        printed.printf(Locale.ROOT, "%,d bars are in %s; %d requests were made.%n", fetched.bars(),
                fetched.file(),
                fetched.requests());
        printed.println(fetched.bars() == 0 ? "The broker has none of these days: look at --from and --to."
                : "Backtest them: ./alpha-panda backtest --strategy sma-cross --bars " + fetched.file());
        printed.flush();
    }

    private static Path usualFile(ZerodhaAccess access, InstrumentId id, Timeframe length) {
        String name = id.value().replaceAll("[^A-Za-z0-9&-]", "_") + "_" + length + ".csv.gz";
        return access.zerodha().folder().resolveSibling("bars").resolve(name);
    }

    private static IllegalArgumentException unknown(InstrumentId wanted, InstrumentMaster master) {
        String begin = wanted.value().substring(0, Math.min(wanted.value().length(),
                wanted.value().indexOf(':') + 4));
        List<String> near = master.rows().stream().map(row -> master.idOf(row).value())
                .filter(name -> name.startsWith(begin)).sorted().limit(SUGGESTIONS_MAX).toList();
        return new IllegalArgumentException(wanted + " is not among the " + String.format(Locale.ROOT, "%,d",
                master.size()) + " instruments of " + master.date() + "; "
                + (near.isEmpty() ? "write it like NSE:INFY or NFO:NIFTY26NOVFUT" : "there are "
                        + String.join(", ", near)));
    }
}
