package io.alphapanda.market.simulated;

import io.alphapanda.domain.instrument.FutureContract;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.Session;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.instruments.KnownSymbols;
import io.alphapanda.market.stream.MarketFact;
import io.alphapanda.market.stream.MarketStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A market made up from a seed that ticks like the National Stock Exchange: days of different moods, trends
/// that turn every few minutes, a volatility that comes and goes, gaps overnight, shares that follow the
/// index, and derivatives priced from it so that carry and put-call parity hold.
///
/// Every fact is a tick; its book is part of it. An instrument ticks from its session's open until its
/// continuous trading ends: no ticks come in the pre-open or the closing auction. Contracts are chosen for
/// the first date, tick sizes for the first prices: a contract past its expiry ticks no more, and none takes
/// its place. Equal settings and calendars give equal facts on every machine. One thread at a time.
public final class SimulatedMarket implements MarketStream {
    /// Longer than any closure of an exchange.
    private static final int SEARCH_DAYS_MAX = 30;
    /// The prices beneath move through all of them, whichever instruments tick.
    private static final List<MarketSegment> SEGMENTS = List.of(MarketSegment.INDEX,
            MarketSegment.EQUITY_AUCTION, MarketSegment.DERIVATIVES);

    private final SimulationSettings settings;
    private final TradingCalendar calendar;
    private final List<Instrument> instruments;
    private final TickSource[] sources;
    private final LatentPrices prices;
    private final Arrivals arrivals;
    private LocalDate nextDate;
    private int daysOpened;

    /// A market before its first day, in instruments as the bundled symbols know them.
    public SimulatedMarket(SimulationSettings settings, TradingCalendar calendar) {
        this(settings, calendar, KnownSymbols.bundled());
    }

    /// A market before its first day.
    ///
    /// @param symbols what is known of the indices and shares; a share gets the tick size of its price
    public SimulatedMarket(SimulationSettings settings, TradingCalendar calendar, KnownSymbols symbols) {
        this.settings = settings;
        this.calendar = calendar;
        Roster roster = new Roster(settings, calendar, symbols);
        sources = roster.sources().toArray(TickSource[]::new);
        instruments = roster.sources().stream().map(TickSource::instrument).toList();
        prices = roster.prices();
        arrivals = roster.arrivals();
        nextDate = settings.firstDate();
    }

    /// The indices, the shares, the future, then the options: by strike, the call before the put.
    @Override
    public List<Instrument> instruments() {
        return instruments;
    }

    /// The next tick; empty only when the days of the settings are over.
    ///
    /// @throws IllegalStateException if the calendar has no session for 30 days
    @Override
    public Optional<MarketFact> next() {
        int instrument = arrivals.first();
        while (instrument < 0) {
            if (daysOpened == settings.tradingDaysMax()) {
                return Optional.empty();
            }
            openNextDay();
            instrument = arrivals.first();
        }
        long now = arrivals.momentOf(instrument);
        arrivals.passed(instrument);
        prices.advanceTo(now);
        return Optional.of(new MarketFact(now, sources[instrument].tickAt(now)));
    }

    private void openNextDay() {
        LocalDate last = nextDate.plusDays(SEARCH_DAYS_MAX);
        boolean opened = false;
        for (; !opened && nextDate.isBefore(last); nextDate = nextDate.plusDays(1)) {
            opened = open(nextDate);
        }
        if (!opened) {
            throw new IllegalStateException("no session for " + SEARCH_DAYS_MAX + " days before " + nextDate
                    + "; look for holiday rows in the calendar that should not be there");
        }
        daysOpened++;
    }

    /// Opens a date for all that trade on it; false where nothing here would, whatever the settings leave out.
    private boolean open(LocalDate date) {
        long start = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (MarketSegment segment : SEGMENTS) {
            Optional<Session> session = calendar.sessionOn(segment, date);
            if (session.isPresent()) {
                start = Math.min(start, session.get().openMicros());
                end = Math.max(end, session.get().auctionMicros());
            }
        }
        if (start > end) {
            return false;
        }
        prices.openDay(start, end);
        for (int i = 0; i < sources.length; i++) {
            Instrument instrument = instruments.get(i);
            Optional<Session> session = calendar.sessionOn(instrument.segment(), date);
            if (session.isPresent() && !date.isAfter(lastDay(instrument))) {
                sources[i].openDay();
                arrivals.openDay(i, session.get().openMicros(), session.get().auctionMicros());
            }
        }
        return true;
    }

    private static LocalDate lastDay(Instrument instrument) {
        return switch (instrument) {
            case FutureContract future -> future.expiry();
            case OptionContract option -> option.expiry();
            default -> LocalDate.MAX;
        };
    }
}
