package io.alphapanda.sandbox.market;

import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.FutureContract;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.Session;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.sandbox.terms.SandboxSettings;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What all instruments have traded at, and between which prices they may trade. One thread at a time.
///
/// Trades of accounts are printed like those of the market, but the closes and bands of the next day come from
/// the market's prices alone, so that they stay the market's own.
public final class Tape {
    private final SandboxSettings settings;
    private final TradingCalendar calendar;
    private final Map<Long, TapeLine> lines = new LinkedHashMap<>();
    private final Map<InstrumentId, TapeLine> byId = new HashMap<>();
    private final Map<Long, Price> officialCloses = new HashMap<>();
    private final Map<Long, Optional<PriceBand>> bands = new HashMap<>();
    private final Map<MarketSegment, Long> opens = new EnumMap<>(MarketSegment.class);
    private long opensOfDay;

    /// A tape before the first print.
    public Tape(Listings listings, SandboxSettings settings) {
        this.settings = settings;
        calendar = settings.calendar();
        for (Listed listed : listings.all()) {
            TapeLine line = new TapeLine(listed, settings.limits().minuteDaysMax());
            lines.put(listed.token(), line);
            byId.put(listed.instrument().id(), line);
        }
    }

    /// The line of a listed instrument.
    ///
    /// @throws IllegalArgumentException if it is not listed
    public TapeLine line(long token) {
        TapeLine line = lines.get(token);
        if (line == null) {
            throw new IllegalArgumentException("no instrument has token " + token);
        }
        return line;
    }

    /// The last price of an instrument of the platform.
    public Optional<Price> last(InstrumentId id) {
        return Optional.ofNullable(byId.get(id)).flatMap(TapeLine::last);
    }

    /// Begins a day everywhere.
    public void startDay() {
        lines.forEach((token, line) -> line.startDay(Optional.ofNullable(officialCloses.get(token))));
        officialCloses.clear();
        bands.clear();
    }

    /// The market traded; units that did since the last print.
    public long marketPrint(Listed listed, long micros, Price price, long units, long dayVolume,
            long interest) {
        long unknown = listed.isIndex() ? 0 : listed.instrument().lotSize() * settings.rules().printLots();
        return line(listed.token()).marketPrint(micros, sessionOpen(listed, micros), price, units, dayVolume,
                interest, unknown);
    }

    /// Orders of accounts traded.
    public void ownPrint(Listed listed, long micros, long priceMicros, long units) {
        line(listed.token()).ownPrint(micros, sessionOpen(listed, micros), priceMicros, units);
    }

    /// The book changed without a trade.
    public void touch(Listed listed, long micros) {
        line(listed.token()).touch(micros);
    }

    /// The closing auction found a price.
    public void officialClose(Listed listed, Price price) {
        officialCloses.put(listed.token(), price);
    }

    /// Puts back what was known of an instrument before a restart.
    ///
    /// @param last zero where it never traded
    public void restore(long token, Price close, Price last) {
        line(token).restore(close, last);
    }

    /// All that is public about an instrument, with this depth.
    public QuoteRow quote(Listed listed, Depth depth, long buyUnits, long sellUnits) {
        return line(listed.token()).quote(depth, buyUnits, sellUnits, band(listed));
    }

    private long sessionOpen(Listed listed, long micros) {
        long epochDay = Ist.epochDay(micros);
        if (epochDay != opensOfDay) {
            opensOfDay = epochDay;
            opens.clear();
        }
        MarketSegment segment = listed.instrument().segment();
        Long known = opens.get(segment);
        if (known == null) {
            LocalDate date = LocalDate.ofEpochDay(epochDay);
            known = calendar.sessionOn(segment, date).map(Session::openMicros)
                    .orElse(Ist.micros(date, LocalTime.MIDNIGHT));
            opens.put(segment, known);
        }
        return known;
    }

    /// Between which prices an instrument may trade today; empty for indices, and on a first day.
    public Optional<PriceBand> band(Listed listed) {
        return bands.computeIfAbsent(listed.token(), token -> newBand(line(token)));
    }

    private Optional<PriceBand> newBand(TapeLine line) {
        return line.bandBase().flatMap(base -> switch (line.listed().instrument()) {
            case MarketIndex _ -> Optional.empty();
            case Equity _ -> Optional.of(around(line, base, settings.rules().shareBand().of(base.times(1))));
            case FutureContract _
                    -> Optional.of(around(line, base, settings.rules().futureBand().of(base.times(1))));
            case OptionContract option -> Optional.of(around(line, base, settings.rules().optionBand()
                    .of(underlyingClose(option).times(1))));
        });
    }

    private Price underlyingClose(OptionContract option) {
        return Optional.ofNullable(byId.get(option.underlying())).flatMap(TapeLine::bandBase)
                .orElse(option.strike());
    }

    private static PriceBand around(TapeLine line, Price base, Money width) {
        var contract = line.listed().instrument().contract();
        Price tick = contract.tickSize();
        Price lower = contract.roundedUp(Math.max(tick.micros(), base.micros() - width.micros()));
        return new PriceBand(lower, contract.roundedDown(base.micros() + width.micros()));
    }

    /// The bars of an instrument, oldest first.
    public List<Candle> candles(long token, CandleInterval interval, long fromMicros, long toMicros) {
        return line(token).bars().between(interval, fromMicros, toMicros);
    }
}
