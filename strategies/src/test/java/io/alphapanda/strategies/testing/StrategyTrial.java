package io.alphapanda.strategies.testing;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.strategies.api.SeatedStrategy;
import io.alphapanda.strategies.catalog.StrategyCatalog;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A strategy at a seat, fed with minutes that a test writes down.
public final class StrategyTrial {
    /// What is traded.
    public static final InstrumentId INFY = new InstrumentId("NSE:INFY");
    /// Microseconds in a minute.
    public static final long MINUTE = 60_000_000L;
    /// A Monday.
    public static final LocalDate DAY = LocalDate.of(2026, 3, 16);

    private final SeatedStrategy strategy;
    private final List<Opinion> opinions = new ArrayList<>();
    private long nextMicros = Ist.micros(DAY, LocalTime.of(9, 15));

    private StrategyTrial(SeatedStrategy strategy) {
        this.strategy = strategy;
    }

    /// A kind with settings, written `lookback=1 threshold=1%`.
    public static StrategyTrial of(String kind, String settings) {
        return new StrategyTrial(StrategyCatalog.SHIPPED.configured(kind, settings(settings)).seat());
    }

    /// Settings, written `lookback=1 threshold=1%`.
    public static Map<String, String> settings(String text) {
        Map<String, String> settings = new HashMap<>();
        for (String pair : text.isBlank() ? new String[0] : text.strip().split(" +", -1)) {
            settings.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return settings;
    }

    /// A share with a tick of 0.05.
    public static Instrument share(String symbol) {
        return new Equity(
                new Contract(Exchange.NSE, symbol, Price.ofRupees("0.05"), 1, Contract.NO_FREEZE));
    }

    /// One flat minute per close; answers are L, S, F or a dot.
    public String closes(String closes) {
        StringBuilder answers = new StringBuilder();
        for (String close : closes.strip().split(" +", -1)) {
            answers.append(bar(close, close, close, 100));
        }
        return answers.toString();
    }

    /// One minute per `high/low/close`, 100 units each.
    public String bars(String bars) {
        StringBuilder answers = new StringBuilder();
        for (String bar : bars.strip().split(" +", -1)) {
            String[] prices = bar.split("/", -1);
            answers.append(bar(prices[0], prices[1], prices[2], 100));
        }
        return answers.toString();
    }

    /// One minute, its open at its close.
    public char bar(String high, String low, String close, long volume) {
        Price last = Price.ofRupees(close);
        Bar bar = new Bar(INFY, Timeframe.M1, nextMicros, nextMicros + MINUTE, last, Price.ofRupees(high),
                Price.ofRupees(low), last, volume);
        nextMicros += MINUTE;
        return answer(strategy.on(bar));
    }

    /// One tick per price.
    public String ticks(String prices) {
        StringBuilder answers = new StringBuilder();
        for (String price : prices.strip().split(" +", -1)) {
            answers.append(
                    answer(strategy.on(new Tick(INFY, Price.ofRupees(price), 1, 0, 0, 0, Depth.UNKNOWN))));
        }
        return answers.toString();
    }

    /// The next minute is the first of the next day.
    public StrategyTrial nextDay() {
        nextMicros = Ist.micros(Ist.date(nextMicros).plusDays(1), LocalTime.of(9, 15));
        return this;
    }

    /// Every opinion so far.
    public List<Opinion> opinions() {
        return List.copyOf(opinions);
    }

    private char answer(Optional<Opinion> opinion) {
        opinion.ifPresent(opinions::add);
        return opinion.map(said -> said.target().name().charAt(0)).orElse('.');
    }
}
