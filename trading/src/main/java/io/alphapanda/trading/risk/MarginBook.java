package io.alphapanda.trading.risk;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.trading.margin.FlatMargins;
import io.alphapanda.trading.portfolio.AccountBooks;
import io.alphapanda.trading.portfolio.AccountBooks.OpenPosition;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// What an account's broker blocks, by flat rates; nothing where there are none.
final class MarginBook {
    private final Optional<FlatMargins> margins;
    private final Map<InstrumentId, Instrument> instruments;
    private final AccountBooks books;
    private final RiskBook riskBook;
    private final BiFunction<StrategyId, InstrumentId, Product> products;

    MarginBook(Optional<FlatMargins> margins, Map<InstrumentId, Instrument> instruments, AccountBooks books,
            RiskBook riskBook, BiFunction<StrategyId, InstrumentId, Product> products) {
        this.margins = margins;
        this.instruments = instruments;
        this.books = books;
        this.riskBook = riskBook;
        this.products = products;
    }

    /// What an order or a position needs.
    Money needed(Instrument instrument, Product product, Side side, Money value, long units) {
        return margins
                .map(rates -> rates.needed(instrument, product, side, value, units, underlying(instrument)))
                .orElse(Money.ZERO);
    }

    /// What the account is worth, less what positions after their exits need, less what entries have reserved.
    Money free() {
        if (margins.isEmpty()) {
            return Money.ZERO;
        }
        Money free = books.equity().minus(riskBook.reservedMargin());
        for (OpenPosition open : riskBook.afterExits()) {
            free = free.minus(needed(open));
        }
        return free;
    }

    /// An instrument that is no longer known needs its whole value.
    private Money needed(OpenPosition open) {
        long units = Math.absExact(open.position().units());
        Money value = open.mark().times(units);
        Instrument instrument = instruments.get(open.instrument());
        return instrument == null ? value
                : needed(instrument, products.apply(open.group(), open.instrument()),
                        Side.ofSign(open.position().units()), value, units);
    }

    private Optional<Price> underlying(Instrument instrument) {
        return instrument instanceof OptionContract option ? books.lastPrice(option.underlying())
                : Optional.empty();
    }
}
