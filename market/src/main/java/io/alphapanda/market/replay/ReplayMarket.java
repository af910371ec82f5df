package io.alphapanda.market.replay;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.instruments.KnownSymbols;
import io.alphapanda.market.stream.MarketFact;
import io.alphapanda.market.stream.MarketStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/// A market told again from files, merged in time order; facts of one moment in the order of their files.
///
/// Files are recognised by what they hold, see [ReplayFormat]. Rows that hold no fact are counted by
/// [ReplayFault]; whether a fact is plausible, and in session, is asked at the desk's gate. In memory are: of a
/// file of bars its bars; of a tick file its unpacked text; of an archive the one file in hand.
public final class ReplayMarket implements MarketStream, Closeable {
    private final List<FactSource> sources;
    private final PriorityQueue<Head> heads = new PriorityQueue<>(
            Comparator.comparingLong((Head head) -> head.fact().micros()).thenComparingInt(Head::source));

    private record Head(MarketFact fact, int source) {}

    private ReplayMarket(List<FactSource> sources) throws IOException {
        this.sources = sources;
        for (int i = 0; i < sources.size(); i++) {
            advance(i);
        }
    }

    /// Opens files.
    ///
    /// @param files told as one market, in the order that decides between facts of one moment
    /// @param calendar by which bars of a day know their ends
    /// @param symbols by which instruments are recognised that a file or its name mentions
    /// @throws IOException naming the file that cannot be read
    public static ReplayMarket open(List<ReplayFile> files, TradingCalendar calendar, KnownSymbols symbols)
            throws IOException {
        FileOpening opening = new FileOpening(calendar, symbols);
        List<FactSource> sources = new ArrayList<>();
        try {
            for (ReplayFile file : files) {
                sources.add(opening.open(file));
            }
            return new ReplayMarket(sources);
        } catch (IOException e) {
            closeAll(sources);
            throw e;
        }
    }

    @Override
    public List<Instrument> instruments() {
        return sources.stream().map(FactSource::instrument).distinct().toList();
    }

    /// The next fact of all files.
    ///
    /// @throws UncheckedIOException if a file cannot be read on
    @Override
    public Optional<MarketFact> next() {
        Head head = heads.poll();
        if (head == null) {
            return Optional.empty();
        }
        try {
            advance(head.source());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(head.fact());
    }

    private void advance(int source) throws IOException {
        Optional<MarketFact> fact = sources.get(source).next();
        if (fact.isPresent()) {
            heads.add(new Head(fact.get(), source));
        }
    }

    /// What became of every file's rows, in the order of the files; complete when all is told.
    public List<ReplayCount> counts() {
        return sources.stream().map(FactSource::count).toList();
    }

    @Override
    public void close() throws IOException {
        closeAll(sources);
    }

    private static void closeAll(List<FactSource> sources) throws IOException {
        for (FactSource source : sources) {
            source.close();
        }
    }
}
