package io.alphapanda.domain.order;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.money.Money;

/// What an order costs beside its price, each line apart, each a whole number of paise.
///
/// @param brokerage what the broker keeps
/// @param transactionTax STT or CTT
/// @param exchange the exchange's charge, the investor protection part included
/// @param sebi the regulator's fee
/// @param stamp stamp duty, on the buyer
/// @param gst tax on brokerage, exchange charge (without the protection part) and fee
public record Charges(Money brokerage, Money transactionTax, Money exchange, Money sebi, Money stamp,
        Money gst) {
    /// Nothing charged.
    public static final Charges NONE = new Charges(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO,
            Money.ZERO);

    /// All lines together.
    public Money total() {
        return brokerage.plus(transactionTax).plus(exchange).plus(sebi).plus(stamp).plus(gst);
    }

    /// Line by line, both together.
    public Charges plus(Charges other) {
        return new Charges(brokerage.plus(other.brokerage), transactionTax.plus(other.transactionTax),
                exchange.plus(other.exchange), sebi.plus(other.sebi), stamp.plus(other.stamp),
                gst.plus(other.gst));
    }

    /// Line by line, what this has beyond the other: the share of the latest fill in an order's charges.
    public Charges minus(Charges other) {
        return new Charges(brokerage.minus(other.brokerage), transactionTax.minus(other.transactionTax),
                exchange.minus(other.exchange), sebi.minus(other.sebi), stamp.minus(other.stamp),
                gst.minus(other.gst));
    }

    /// Writes the lines as six fields.
    public void write(FieldWriter out) {
        out.money("brokerage", brokerage);
        out.money("transaction_tax", transactionTax);
        out.money("exchange_charge", exchange);
        out.money("sebi_fee", sebi);
        out.money("stamp_duty", stamp);
        out.money("gst", gst);
    }

    /// Reads what [#write] wrote.
    public static Charges read(FieldReader in) {
        return new Charges(in.money("brokerage"), in.money("transaction_tax"), in.money("exchange_charge"),
                in.money("sebi_fee"), in.money("stamp_duty"), in.money("gst"));
    }
}
