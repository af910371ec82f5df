package io.alphapanda.sandbox.market;

import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.money.Price;
import java.util.Optional;

/// What one instrument has traded at: today's prints, and the close of the day before. One thread at a time.
public final class TapeLine {
    private final Listed listed;
    private final MinuteBars bars;
    private long closeMicros;
    private long bandBaseMicros;
    private long marketLastMicros;
    private long marketPrintMicros;
    private long marketDayVolume;
    private long lastMicros;
    private long lastUnits;
    private long lastTradeMicros;
    private long changedMicros;
    private long volume;
    private final Turnover turnover = new Turnover();
    private long openMicros;
    private long highMicros;
    private long lowMicros;
    private long openInterest;
    private long openInterestHigh;
    private long openInterestLow;

    TapeLine(Listed listed, int minuteDaysMax) {
        this.listed = listed;
        bars = new MinuteBars(minuteDaysMax);
    }

    /// The instrument.
    public Listed listed() {
        return listed;
    }

    /// Begins a day: the last price becomes the close.
    ///
    /// @param officialClose of the closing auction; empty where there was none
    void startDay(Optional<Price> officialClose) {
        if (marketLastMicros > 0) {
            bandBaseMicros = marketLastMicros;
            closeMicros = officialClose.map(Price::micros).orElse(marketLastMicros);
        }
        changedMicros = marketPrintMicros;
        marketDayVolume = 0;
        volume = 0;
        turnover.clear();
        openMicros = 0;
        highMicros = 0;
        lowMicros = 0;
        lastUnits = 0;
        openInterestHigh = 0;
        openInterestLow = 0;
    }

    /// The market traded.
    ///
    /// @param dayVolume that the market says it has traded today; 0 where it does not say
    /// @param unknownUnits taken for the quantity where the market says none
    /// @return units that were traded since the last print
    long marketPrint(long micros, long sessionOpen, Price price, long units, long dayVolume, long interest,
            long unknownUnits) {
        long traded = dayVolume > 0 ? Math.max(0, dayVolume - marketDayVolume)
                : units > 0 ? units : unknownUnits;
        marketDayVolume = Math.max(marketDayVolume, dayVolume);
        marketLastMicros = price.micros();
        marketPrintMicros = micros;
        openInterest = interest;
        openInterestHigh = Math.max(openInterestHigh, interest);
        openInterestLow = openInterestLow == 0 ? interest : Math.min(openInterestLow, interest);
        print(micros, sessionOpen, price.micros(), traded, units > 0 ? units : traded);
        return traded;
    }

    /// Orders of accounts traded.
    void ownPrint(long micros, long sessionOpen, long priceMicros, long units) {
        print(micros, sessionOpen, priceMicros, units, units);
    }

    private void print(long micros, long sessionOpen, long priceMicros, long traded, long shownUnits) {
        lastMicros = priceMicros;
        lastUnits = shownUnits;
        lastTradeMicros = micros;
        changedMicros = micros;
        volume += traded;
        turnover.add(priceMicros, traded);
        openMicros = openMicros == 0 ? priceMicros : openMicros;
        highMicros = Math.max(highMicros, priceMicros);
        lowMicros = lowMicros == 0 ? priceMicros : Math.min(lowMicros, priceMicros);
        bars.print(micros, sessionOpen, priceMicros, traded, openInterest);
    }

    void touch(long micros) {
        changedMicros = micros;
    }

    /// The last price, of the day before if there was none today; empty where there never was one.
    public Optional<Price> last() {
        return lastMicros > 0 ? Optional.of(new Price(lastMicros)) : Optional.empty();
    }

    /// What the day's circuit band is measured from; empty on the first day.
    Optional<Price> bandBase() {
        return bandBaseMicros > 0 ? Optional.of(new Price(bandBaseMicros)) : Optional.empty();
    }

    /// The close of the day before; zero on the first day.
    public Price close() {
        return new Price(closeMicros);
    }

    /// Puts back what was known before a restart.
    void restore(Price close, Price last) {
        closeMicros = close.micros();
        lastMicros = last.micros();
    }

    MinuteBars bars() {
        return bars;
    }

    /// All that is public, with this depth and band.
    QuoteRow quote(Depth depth, long buyUnits, long sellUnits, Optional<PriceBand> band) {
        boolean tradedToday = volume > 0 || openMicros > 0;
        return new QuoteRow(listed, changedMicros,
                tradedToday ? Optional.of(lastTradeMicros) : Optional.empty(),
                new Price(lastMicros), lastUnits, turnover.average(), volume, buyUnits, sellUnits,
                openInterest,
                openInterestHigh, openInterestLow, new Price(openMicros), new Price(highMicros),
                new Price(lowMicros),
                close(), band.map(PriceBand::lower).orElse(new Price(0)),
                band.map(PriceBand::upper).orElse(new Price(0)), depth);
    }
}
