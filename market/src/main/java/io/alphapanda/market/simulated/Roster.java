package io.alphapanda.market.simulated;

import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.FutureContract;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.instrument.OptionContract.OptionRight;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.instruments.KnownSymbols;
import io.alphapanda.market.simulated.SimulationSettings.OptionExpiry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Puts a market together: the prices beneath, and one source of ticks for each instrument.
///
/// Every part has dice of its own, numbered by what it is and not by where it stands: to leave an instrument
/// out changes nothing about the others.
final class Roster {
    private static final long STRIKE_STEP = 50;
    private static final double START_SPREAD = 0.02;
    // Numbers of dice; a path takes two, and the factor has 0 and 1.
    private static final long PATH_DICE = 10;
    private static final long START_DICE = 50;
    private static final long TICK_DICE = 100;
    private static final long FUTURE_DICE = 200;
    private static final long OPTION_DICE = 1_000;
    private static final long ARRIVAL_DICE = 1_000_000;

    private final SimulationSettings settings;
    private final TradingCalendar calendar;
    private final MarketFactor market;
    private final List<PricePath> paths = new ArrayList<>();
    private final List<TickSource> sources = new ArrayList<>();
    private final List<Dice> arrivals = new ArrayList<>();

    Roster(SimulationSettings settings, TradingCalendar calendar, KnownSymbols symbols) {
        this.settings = settings;
        this.calendar = calendar;
        market = new MarketFactor(settings.seed());
        for (int i = 0; i < Listing.ALL.size(); i++) {
            addListing(i, symbols);
        }
        if (settings.hasFuture() || settings.strikesEachSide() >= 0) {
            addDerivatives(symbols.resolve(Listing.NIFTY));
        }
    }

    /// One for each instrument, in their fixed order.
    List<TickSource> sources() {
        return List.copyOf(sources);
    }

    LatentPrices prices() {
        return new LatentPrices(market, paths);
    }

    Arrivals arrivals() {
        return new Arrivals(arrivals.toArray(Dice[]::new), settings.meanInterval().toNanos() / 1_000);
    }

    private void addListing(int index, KnownSymbols symbols) {
        Listing listing = Listing.ALL.get(index);
        boolean ticks = settings.symbols().contains(listing.symbol());
        if (!ticks && index > 0) {
            return;
        }
        Instrument known = symbols.resolve(listing.symbol());
        double about = Price.ofRupees(listing.startRupees()).micros()
                * (1 + START_SPREAD * (2 * new Dice(settings.seed(), START_DICE + index).uniform() - 1));
        Instrument instrument = known instanceof Equity share ? ShareTicks.withTickFor(share, about) : known;
        long start = instrument.contract().roundedDown((long) about).micros();
        PricePath path = new PricePath(listing, start, settings.seed(), PATH_DICE + 2L * index);
        paths.add(path);
        if (ticks) {
            add(instrument instanceof Equity
                    ? new TradedTicks(instrument, path, path, market, Liquidity.ofShare(listing),
                            new Dice(settings.seed(), TICK_DICE + index))
                    : new IndexTicks(instrument, path, instrument.tickSize().micros()), TICK_DICE + index);
        }
    }

    private void addDerivatives(Instrument nifty) {
        NiftyContracts contracts = new NiftyContracts(nifty.id());
        ExpiryDates expiries = new ExpiryDates(calendar);
        LocalDate earliest = settings.firstDate().plusDays(settings.expiryDaysMin());
        LocalDate monthly = expiries.from(earliest, OptionExpiry.MONTHLY);
        if (settings.hasFuture()) {
            FutureContract future = contracts.future(monthly);
            Valuation worth = new FutureValuation(paths.getFirst(), timeTo(monthly));
            addTraded(future, worth, Liquidity.ofFuture(future.lotSize()), FUTURE_DICE);
        }
        LocalDate expiry = expiries.from(earliest, settings.optionExpiry());
        TimeToExpiry time = timeTo(expiry);
        long atTheMoney = Math.round(paths.getFirst().microsAt(0) / Price.RUPEE_MICROS / STRIKE_STEP);
        for (int away = -settings.strikesEachSide(); away <= settings.strikesEachSide(); away++) {
            for (OptionRight right : OptionRight.values()) {
                OptionContract option = contracts.option(expiry, expiry.equals(monthly),
                        (atTheMoney + away) * STRIKE_STEP, right);
                boolean isCall = right == OptionRight.CALL;
                Valuation worth = new OptionValuation(paths.getFirst(), market, time,
                        option.strike().micros(), isCall);
                addTraded(option, worth, Liquidity.ofOption(option.lotSize(), Math.abs(away)),
                        OPTION_DICE + 2L * away + (isCall ? 0 : 1));
            }
        }
    }

    private void addTraded(Instrument instrument, Valuation worth, Liquidity liquidity, long dice) {
        add(new TradedTicks(instrument, worth, paths.getFirst(), market, liquidity,
                new Dice(settings.seed(), dice)), dice);
    }

    private void add(TickSource source, long dice) {
        sources.add(source);
        arrivals.add(new Dice(settings.seed(), ARRIVAL_DICE + dice));
    }

    private TimeToExpiry timeTo(LocalDate expiry) {
        return new TimeToExpiry(
                calendar.sessionOn(MarketSegment.DERIVATIVES, expiry).orElseThrow().closeMicros());
    }
}
