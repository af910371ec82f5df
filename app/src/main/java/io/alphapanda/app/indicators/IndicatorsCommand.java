package io.alphapanda.app.indicators;

import io.alphapanda.app.bars.BarOptions;
import io.alphapanda.app.bars.ChosenBars;
import io.alphapanda.indicators.average.EmaSeed;
import io.alphapanda.indicators.catalog.IndicatorSpec;
import io.alphapanda.indicators.catalog.SpecReader;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.files.LoadProgress;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `alpha-panda indicators`.
@Command(name = "indicators", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = {
            "Prints what indicators read after each bar of a file, to compare with other programs.",
            "A row is of one bar: its end in India, its close, and a column for each reading, empty while the"
                    + " indicator warms up.",
            ""},
        footer = {"", "Examples:", "  Three indicators of the bars that come with the program:",
            "    alpha-panda indicators --bars examples/bars/NIFTY_1m_generated.csv.gz"
                    + " --of rsi:14,ema:20,macd",
            "  Of 5-minute bars, averages begun as pandas does, in a file:",
            "    alpha-panda indicators --bars NIFTY.csv.gz --timeframe 5m --of ema:9,macd:5:35:5",
            "        --seed first --csv readings.csv"})
public final class IndicatorsCommand implements Callable<Integer> {
    @Mixin
    private final BarOptions market = new BarOptions();
    @Option(names = "--of", required = true, paramLabel = "NAMES",
            description = "Which ones, with commas between; parameters behind colons, all or none: rsi:14,macd."
                    + " A wrong name lists the choices.")
    private String of = "";
    @Option(names = "--seed", paramLabel = "sma|first", defaultValue = "sma",
            description = "What ema and macd begin with: the simple average of their first values (default), or"
                    + " the first value, from the first bar on. Others have no choice.")
    private String seed = "sma";
    @Option(names = "--csv", paramLabel = "OUT",
            description = "Write a CSV file with all digits instead of printing columns with six decimals.")
    private Optional<Path> csv = Optional.empty();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        List<IndicatorSpec> wanted = SpecReader.read(of);
        SeriesTable table = new SeriesTable(wanted, EmaSeed.of(seed));
        ChosenBars read = market.read(CalendarFile.bundled(), LoadProgress.SILENT);
        tellLeftOut(read);
        if (csv.isPresent()) {
            try (BufferedWriter out = Files.newBufferedWriter(csv.get())) {
                table.write(read.bars(), new CsvRows(out));
            }
            spec.commandLine().getOut().println("%,d bars in %s".formatted(read.bars().size(), csv.get()));
        } else {
            table.write(read.bars(), new PrintedRows(spec.commandLine().getOut()));
        }
        spec.commandLine().getOut().flush();
        return 0;
    }

    private void tellLeftOut(ChosenBars read) {
        PrintWriter err = spec.commandLine().getErr();
        if (read.malformedCount() > 0) {
            err.println("alpha-panda: left out %,d rows that are no bars".formatted(read.malformedCount()));
        }
        if (read.inHours().outsideCount() > 0) {
            err.println("alpha-panda: left out %,d bars outside the exchange's hours; --hours all keeps them"
                    .formatted(read.inHours().outsideCount()));
        }
        err.flush();
    }
}
