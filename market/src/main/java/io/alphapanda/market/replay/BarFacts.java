package io.alphapanda.market.replay;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.market.files.BarSeries;
import io.alphapanda.market.stream.MarketFact;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The bars of a file, each told at its end. All of them are in memory.
final class BarFacts implements FactSource {
    private final BarSeries series;
    private final Instrument instrument;
    private int next;

    /// @param instrument whose bars they are, whatever the file says
    BarFacts(BarSeries series, Instrument instrument) {
        this.series = series;
        this.instrument = instrument;
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public Optional<MarketFact> next() {
        if (next == series.bars().size()) {
            return Optional.empty();
        }
        Bar bar = series.bars().get(next++);
        return Optional.of(new MarketFact(bar.endMicros(), named(bar)));
    }

    private Bar named(Bar bar) {
        return bar.instrument().equals(instrument.id()) ? bar
                : new Bar(instrument.id(), bar.timeframe(), bar.startMicros(), bar.endMicros(), bar.open(),
                        bar.high(), bar.low(), bar.close(), bar.volume());
    }

    @Override
    public ReplayCount count() {
        Map<String, Long> malformed = series.malformed().byFault().entrySet().stream()
                .collect(Collectors.toMap(fault -> fault.getKey().toString(), Map.Entry::getValue));
        return new ReplayCount(series.file(), ReplayFormat.BARS, next + series.malformed().count(), next,
                malformed, series.reordered());
    }

    @Override
    public void close() {
        // The file was closed when its bars were read.
    }
}
