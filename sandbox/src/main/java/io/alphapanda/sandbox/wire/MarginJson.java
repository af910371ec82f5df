package io.alphapanda.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.sandbox.accounts.BasketMargins;
import io.alphapanda.sandbox.accounts.ChargeRow;
import io.alphapanda.sandbox.accounts.MarginRow;
import io.alphapanda.sandbox.accounts.MarginOrder;

/// What orders would need and cost.
public final class MarginJson {
    private MarginJson() {}

    /// The need of one order.
    public static ObjectNode margin(MarginRow row) {
        ObjectNode margin = compact(row);
        margin.remove("total");
        margin.set("span", Json.money(row.span()));
        margin.set("exposure", Json.money(row.exposure()));
        margin.set("option_premium", Json.money(row.optionPremium()));
        margin.put("additional", 0);
        margin.put("bo", 0);
        margin.put("cash", 0);
        margin.set("var", Json.money(row.var()));
        margin.putObject("pnl").put("realised", 0).put("unrealised", 0);
        margin.put("leverage", row.leverage());
        margin.set("charges", charges(row.taxType(), row.charges()));
        margin.set("total", Json.money(row.total()));
        return margin;
    }

    /// The same in short: the total alone.
    public static ObjectNode compact(MarginRow row) {
        ObjectNode margin = Json.object();
        margin.put("type", row.segment());
        margin.put("tradingsymbol", row.tradingsymbol());
        margin.put("exchange", row.exchange());
        margin.set("total", Json.money(row.total()));
        return margin;
    }

    /// The need of a basket; in short, the totals alone.
    public static ObjectNode basket(BasketMargins basket, boolean isCompact) {
        ObjectNode answer = Json.object();
        answer.set("initial", isCompact ? compact(basket.initial()) : margin(basket.initial()));
        answer.set("final", isCompact ? compact(basket.finalNeed()) : margin(basket.finalNeed()));
        answer.set("orders",
                Json.list(basket.orders(), isCompact ? MarginJson::compact : MarginJson::margin));
        answer.set("charges", charges("", basket.charges()));
        return answer;
    }

    /// The contract note of one order.
    public static ObjectNode note(ChargeRow row) {
        MarginOrder order = row.order();
        ObjectNode note = Json.object();
        note.put("transaction_type", order.side().name());
        note.put("tradingsymbol", order.tradingsymbol());
        note.put("exchange", order.exchange());
        note.put("variety", order.variety().wire());
        note.put("product", order.product().wire());
        note.put("order_type", order.orderType().wire());
        note.put("quantity", order.quantity());
        note.set("price", Json.price(order.price()));
        note.set("charges", charges(row.taxType(), row.charges()));
        return note;
    }

    private static ObjectNode charges(String taxType, Charges lines) {
        ObjectNode charges = Json.object();
        charges.set("transaction_tax", Json.money(lines.transactionTax()));
        charges.put("transaction_tax_type", taxType);
        charges.set("exchange_turnover_charge", Json.money(lines.exchange()));
        charges.set("sebi_turnover_charge", Json.money(lines.sebi()));
        charges.set("brokerage", Json.money(lines.brokerage()));
        charges.set("stamp_duty", Json.money(lines.stamp()));
        ObjectNode gst = charges.putObject("gst");
        gst.set("igst", Json.money(lines.gst()));
        gst.put("cgst", 0);
        gst.put("sgst", 0);
        gst.set("total", Json.money(lines.gst()));
        charges.set("total", Json.money(lines.total()));
        return charges;
    }
}
