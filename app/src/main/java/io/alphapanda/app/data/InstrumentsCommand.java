package io.alphapanda.app.data;

import io.alphapanda.app.login.ZerodhaAccess;
import io.alphapanda.app.login.ZerodhaOptions;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.instruments.BadRow;
import io.alphapanda.zerodha.instruments.InstrumentFolder;
import io.alphapanda.zerodha.instruments.InstrumentMaster;
import io.alphapanda.zerodha.instruments.RecycledToken;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `alpha-panda data instruments`.
@Command(name = "instruments", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = {
            "Fetches the broker's list of everything that can be traded today, and keeps it by its date;",
            "tells the rows that could not be read, and the numbers that mean something else than before."})
public final class InstrumentsCommand implements Callable<Integer> {
    private static final int SHOWN_MAX = 20;

    @Option(names = "--again", description = "Fetch it even if today's is kept already.")
    private boolean isAgain;
    @Mixin
    private final ZerodhaOptions options = new ZerodhaOptions();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        ZerodhaAccess access = new ZerodhaAccess(options.desk().zerodha());
        PrintWriter err = spec.commandLine().getErr();
        access.session().warning().ifPresent(text -> err.println("warning: " + text));
        InstrumentFolder folder = new InstrumentFolder(access.zerodha().instruments());
        LocalDate today = Ist.date(ZerodhaAccess.nowMicros());
        Optional<InstrumentMaster> earlier = earlier(folder, today);
        try (KiteHttp http = access.following()) {
            tell(isAgain ? folder.fetch(http, today) : folder.today(http, today), earlier);
        }
        return 0;
    }

    private static Optional<InstrumentMaster> earlier(InstrumentFolder folder, LocalDate today)
            throws IOException {
        List<LocalDate> before = folder.days().stream().filter(day -> day.isBefore(today)).toList();
        return before.isEmpty() ? Optional.empty() : folder.kept(before.getLast());
    }

    private void tell(InstrumentMaster master, Optional<InstrumentMaster> earlier) {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Integer> bySegment = new TreeMap<>();
        master.rows().forEach(row -> bySegment.merge(row.segment(), 1, Integer::sum));
        out.printf(Locale.ROOT, "%,d instruments on %s%n", master.size(), master.date());
        bySegment.forEach((segment, count) -> out.printf(Locale.ROOT, "  %-10s %,8d%n", segment, count));
        if (master.badRowCount() > 0) {
            out.printf(Locale.ROOT, "%,d rows were left out:%n", master.badRowCount());
            master.badRows().stream().limit(SHOWN_MAX).map(BadRow::toString)
                    .forEach(row -> out.println("  " + row));
        }
        earlier.ifPresent(before -> {
            List<RecycledToken> recycled = master.recycledSince(before);
            out.printf(Locale.ROOT, "%,d numbers mean something else than on %s%n", recycled.size(),
                    before.date());
            recycled.stream().limit(SHOWN_MAX).forEach(token -> out.println("  " + token));
        });
        out.flush();
    }
}
