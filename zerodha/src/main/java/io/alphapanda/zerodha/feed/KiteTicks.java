package io.alphapanda.zerodha.feed;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.FeedStatus.Count;
import io.alphapanda.domain.marketdata.Quote;
import io.alphapanda.market.stream.MarketFact;
import io.alphapanda.services.marketfeed.LiveNews;
import io.alphapanda.services.marketfeed.LiveTicks;
import io.alphapanda.zerodha.ticker.Ticker;
import io.alphapanda.zerodha.ticker.TickerCounts;
import io.alphapanda.zerodha.ticker.TickerListener;
import io.alphapanda.zerodha.ticker.packet.Mode;
import io.alphapanda.zerodha.ticker.packet.Packet;
import io.alphapanda.zerodha.ticker.packet.TokenTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the ticker tells, in the words of the desk: a packet with a price is a tick, a book without one is a quote.
public final class KiteTicks implements LiveTicks {
    /// Losses, returns and sayings that may wait; then the socket that brings another waits with it.
    static final int NEWS_MAX = 256;

    private final List<Instrument> instruments;
    private final TokenTable<Instrument> byToken;
    private final BlockingQueue<LiveNews> news = new ArrayBlockingQueue<>(NEWS_MAX);
    private final Packet packet = new Packet();
    private final LongAdder withoutPrice = new LongAdder();
    private final Ticker ticker;
    private volatile Runnable bell = () -> {};

    /// Watches these instruments.
    ///
    /// @param opening makes the ticker, which has to tell the listener that it is given how it fares
    /// @throws IllegalArgumentException if two instruments have one token, or there are more than a ticker takes
    public KiteTicks(List<TickerInstrument> watched, Function<TickerListener, Ticker> opening) {
        instruments = watched.stream().map(TickerInstrument::instrument).toList();
        Map<Long, Instrument> tokens = new HashMap<>();
        Map<Long, Mode> modes = new LinkedHashMap<>();
        for (TickerInstrument one : watched) {
            Instrument other = tokens.put(one.token(), one.instrument());
            if (other != null) {
                throw new IllegalArgumentException(
                        "token " + one.token() + " is given for " + other.id() + " and for "
                                + one.instrument().id() + "; fetch the instruments of the day");
            }
            modes.put(one.token(), one.mode());
        }
        byToken = new TokenTable<>(tokens);
        ticker = opening.apply(new SocketNews());
        ticker.watch(modes);
    }

    @Override
    public List<Instrument> instruments() {
        return instruments;
    }

    @Override
    public void start(Runnable whenNewsCame) {
        bell = whenNewsCame;
        ticker.start(whenNewsCame);
    }

    @Override
    public Optional<LiveNews> poll() {
        LiveNews first = news.poll();
        if (first != null) {
            return Optional.of(first);
        }
        long micros = ticker.take(packet);
        while (micros != Ticker.NOTHING) {
            Optional<Event> event = event();
            if (event.isPresent()) {
                return Optional.of(new LiveNews.Told(new MarketFact(micros, event.get())));
            }
            micros = ticker.take(packet);
        }
        return Optional.empty();
    }

    private Optional<Event> event() {
        Instrument instrument = byToken.get(packet.token());
        if (instrument == null) {
            return Optional.empty();
        }
        if (packet.hasPrice()) {
            return Optional.of(packet.tick(instrument.id()));
        }
        Quote quote = packet.quote(instrument.id());
        if (quote.depth().bids().isEmpty() && quote.depth().asks().isEmpty()) {
            withoutPrice.increment();
            return Optional.empty();
        }
        return Optional.of(quote);
    }

    @Override
    public List<Count> counts() {
        TickerCounts all = ticker.counts();
        List<Count> counts = new ArrayList<>();
        add(counts, "packets", all.packets());
        add(counts, "packets conflated", all.conflated());
        add(counts, "packets without a price", withoutPrice.sum());
        add(counts, "packets of unknown length", all.unknownPackets());
        add(counts, "packets nobody asked for", all.unwanted());
        add(counts, "frames cut short", all.truncatedFrames());
        add(counts, "frames with more behind", all.surplusFrames());
        add(counts, "texts malformed", all.malformedTexts());
        add(counts, "connections", all.connections());
        add(counts, "sessions refused", all.refusedSessions());
        return counts;
    }

    private static void add(List<Count> counts, String name, long value) {
        if (value > 0) {
            counts.add(new Count(name, value));
        }
    }

    @Override
    public void stop() {
        ticker.close();
    }

    /// Takes down what the sockets tell.
    private final class SocketNews implements TickerListener {
        @Override
        public void connected(int socket, long micros, Set<Long> tokens) {
            tell(new LiveNews.Regained(micros, ids(tokens)));
        }

        @Override
        public void lost(int socket, long sinceMicros, Set<Long> tokens, String why) {
            tell(new LiveNews.Lost(sinceMicros, ids(tokens), why));
        }

        @Override
        public void notConnected(int socket, String why) {
            tell(new LiveNews.Said(why));
        }

        @Override
        public void sessionRefused(int socket, String why) {
            tell(new LiveNews.Said(why));
        }

        @Override
        public void sessionGiven(int socket) {
            tell(new LiveNews.Said("socket " + socket + " tries a new session"));
        }

        @Override
        public void told(int socket, String text) {
            tell(new LiveNews.Said("the broker says: " + text));
        }

        private Set<InstrumentId> ids(Set<Long> tokens) {
            return tokens.stream().map(byToken::get).filter(Objects::nonNull).map(Instrument::id)
                    .collect(Collectors.toSet());
        }

        private void tell(LiveNews some) {
            try {
                news.put(some);
                bell.run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
