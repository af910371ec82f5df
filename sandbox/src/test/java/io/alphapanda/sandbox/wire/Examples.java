package io.alphapanda.sandbox.wire;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.QuoteRow;
import io.alphapanda.sandbox.orders.OrderRow;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Validity;
import io.alphapanda.sandbox.terms.Variety;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// Rows for tests.
public final class Examples {
    /// 2026-11-23 09:20:00 in India.
    public static final long MORNING = Ist.micros(LocalDate.of(2026, 11, 23), LocalTime.of(9, 20));

    private Examples() {}

    /// A share.
    public static Listed share(long token, String symbol) {
        return new Listed(token, token >> 8, "NSE", symbol, symbol + " LTD", Optional.empty(), new Price(0),
                "EQ", "NSE", 1,
                new Equity(
                        new Contract(Exchange.NSE, symbol, Price.ofRupees("0.05"), 1, Contract.NO_FREEZE)));
    }

    /// An index.
    public static Listed index(long token, String symbol) {
        return new Listed(token, token >> 8, "NSE", symbol, symbol, Optional.empty(), new Price(0), "EQ",
                "INDICES", 1,
                new MarketIndex(new Contract(Exchange.NSE, "NIFTY", Price.ofRupees("0.05"), 1,
                        Contract.NO_FREEZE)));
    }

    /// An instrument with a last price and nothing else of note.
    public static QuoteRow quote(Listed listed, String lastPrice) {
        Price last = Price.ofRupees(lastPrice);
        return new QuoteRow(listed, MORNING, Optional.of(MORNING), last, 1, last, 100, 10, 10, 0, 0, 0, last,
                last, last, last, new Price(0), new Price(0), Depth.UNKNOWN);
    }

    /// An order in a status.
    public static OrderRow order(String orderId, String status) {
        return new OrderRow(new AccountId("AP0001"), orderId, Optional.of("1000000001"), Optional.empty(),
                status,
                Optional.empty(), Optional.empty(), MORNING, Optional.of(MORNING), Optional.of(MORNING),
                Variety.ICEBERG, false, "NSE", "INFY", 408065, OrderType.LIMIT, Side.BUY, Validity.DAY, 0,
                KiteProduct.CNC, 10, 0, Price.ofRupees("1500.05"), new Price(0), new Price(0), 4, 6, 0,
                BigDecimal.ZERO, Optional.of(new OrderRow.Iceberg(1, 2, 10, 20, 10)), Optional.of("mine"),
                List.of("mine"), "guid");
    }
}
