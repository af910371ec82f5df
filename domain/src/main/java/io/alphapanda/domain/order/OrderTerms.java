package io.alphapanda.domain.order;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.terms.PriceTerms;

/// What is to be traded: everything about an order but its id and its life.
///
/// @param referencePrice the last price known when risk approved it; limits were tested at this price
public record OrderTerms(InstrumentId instrument, Side side, OrderQuantity quantity, Purpose purpose,
        Product product, PriceTerms prices, Price referencePrice) {

    /// A market order for the day.
    public static OrderTerms market(InstrumentId instrument, Side side, OrderQuantity quantity,
            Purpose purpose,
            Product product, Price referencePrice) {
        return new OrderTerms(instrument, side, quantity, purpose, product, PriceTerms.MARKET,
                referencePrice);
    }

    /// Writes the terms.
    public void write(FieldWriter out) {
        out.text("instrument", instrument.value());
        out.choice("side", side);
        quantity.write(out);
        out.choice("purpose", purpose);
        out.choice("product", product);
        prices.write(out);
        out.price("reference_price", referencePrice);
    }

    /// Reads what [#write] wrote.
    public static OrderTerms read(FieldReader in) {
        return new OrderTerms(new InstrumentId(in.text("instrument")), in.choice("side", Side.class),
                OrderQuantity.read(in), in.choice("purpose", Purpose.class),
                in.choice("product", Product.class),
                PriceTerms.read(in), in.price("reference_price"));
    }
}
