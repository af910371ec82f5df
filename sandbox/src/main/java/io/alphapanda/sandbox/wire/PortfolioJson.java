package io.alphapanda.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.alphapanda.domain.money.Money;
import io.alphapanda.sandbox.accounts.Funds;
import io.alphapanda.sandbox.accounts.FundsRow;
import io.alphapanda.sandbox.accounts.HoldingRow;
import io.alphapanda.sandbox.accounts.PositionList;
import io.alphapanda.sandbox.accounts.PositionRow;
import io.alphapanda.sandbox.accounts.PositionRow.Bought;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Positions, holdings and funds.
public final class PortfolioJson {
    private static final int PERCENT_SCALE = 6;

    private PortfolioJson() {}

    /// The net and the day list.
    public static ObjectNode positions(PositionList positions) {
        ObjectNode both = Json.object();
        both.set("net", Json.list(positions.net(), PortfolioJson::position));
        both.set("day", Json.list(positions.day(), PortfolioJson::position));
        return both;
    }

    private static ObjectNode position(PositionRow row) {
        ObjectNode position = Json.object();
        position.put("tradingsymbol", row.tradingsymbol());
        position.put("exchange", row.exchange());
        position.put("instrument_token", row.instrumentToken());
        position.put("product", row.product().wire());
        position.put("quantity", row.quantity());
        position.put("overnight_quantity", row.overnightQuantity());
        position.put("multiplier", row.multiplier());
        position.set("average_price", Json.price(row.averagePrice()));
        position.set("close_price", Json.price(row.closePrice()));
        position.set("last_price", Json.price(row.lastPrice()));
        position.set("value", Json.money(row.value()));
        position.set("pnl", Json.money(row.pnl()));
        position.set("m2m", Json.money(row.m2m()));
        position.set("unrealised", Json.money(row.unrealised()));
        position.set("realised", Json.money(row.realised()));
        bought(position, "buy", row.buy());
        position.set("buy_m2m", Json.money(row.buy().m2m()));
        bought(position, "sell", row.sell());
        position.set("sell_m2m", Json.money(row.sell().m2m()));
        bought(position, "day_buy", row.dayBuy());
        bought(position, "day_sell", row.daySell());
        return position;
    }

    private static void bought(ObjectNode position, String side, Bought bought) {
        position.put(side + "_quantity", bought.quantity());
        position.set(side + "_price", Json.price(bought.price()));
        position.set(side + "_value", Json.money(bought.value()));
    }

    /// One holding.
    public static ObjectNode holding(HoldingRow row) {
        ObjectNode holding = Json.object();
        holding.put("tradingsymbol", row.tradingsymbol());
        holding.put("exchange", row.exchange());
        holding.put("instrument_token", row.instrumentToken());
        holding.put("isin", row.isin());
        holding.put("product", "CNC");
        holding.put("price", 0);
        holding.put("quantity", row.quantity());
        holding.put("used_quantity", row.usedQuantity());
        holding.put("t1_quantity", row.t1Quantity());
        holding.put("realised_quantity", row.quantity());
        holding.put("authorised_quantity", row.authorisedQuantity());
        holding.set("authorised_date", Json.time(row.authorisedMicros()));
        holding.set("authorisation", Json.object());
        holding.put("opening_quantity", row.openingQuantity());
        holding.put("short_quantity", 0);
        holding.put("collateral_quantity", 0);
        holding.put("collateral_type", "");
        holding.put("discrepancy", false);
        holding.set("average_price", Json.price(row.averagePrice()));
        holding.set("last_price", Json.price(row.lastPrice()));
        holding.set("close_price", Json.price(row.closePrice()));
        holding.set("pnl", Json.money(row.pnl()));
        holding.set("day_change", Json.price(row.dayChange()));
        holding.set("day_change_percentage", Json.number(row.dayChangePercent()));
        holding.putObject("mtf").put("quantity", 0).put("used_quantity", 0).put("average_price", 0)
                .put("value", 0).put("initial_margin", 0);
        return holding;
    }

    /// One holding in short.
    public static ObjectNode compactHolding(HoldingRow row) {
        return Json.object().put("exchange", row.exchange()).put("tradingsymbol", row.tradingsymbol())
                .put("instrument_token", row.instrumentToken()).put("t1_quantity", row.t1Quantity())
                .put("quantity", row.quantity());
    }

    /// All holdings together; percentages are rounded to six decimals.
    public static ObjectNode summary(List<HoldingRow> rows) {
        Money invested = Money.ZERO;
        Money current = Money.ZERO;
        Money today = Money.ZERO;
        for (HoldingRow row : rows) {
            long units = row.quantity() + row.t1Quantity();
            invested = invested.plus(row.averagePrice().times(units));
            current = current.plus(row.lastPrice().times(units));
            today = today.plus(row.dayChange().times(units));
        }
        Money pnl = current.minus(invested);
        ObjectNode summary = Json.object();
        summary.set("total_pnl", Json.money(pnl));
        summary.set("total_pnl_percent", Json.number(percent(pnl, invested)));
        summary.set("today_pnl", Json.money(today));
        summary.set("today_pnl_percent", Json.number(percent(today, current.minus(today))));
        summary.set("invested_amount", Json.money(invested));
        summary.set("current_value", Json.money(current));
        return summary;
    }

    private static BigDecimal percent(Money part, Money whole) {
        return whole.micros() == 0 ? BigDecimal.ZERO
                : BigDecimal.valueOf(part.micros()).movePointRight(2).divide(
                        BigDecimal.valueOf(whole.micros()),
                        PERCENT_SCALE, RoundingMode.HALF_UP);
    }

    /// The funds of both segments.
    public static ObjectNode funds(Funds funds) {
        ObjectNode both = Json.object();
        both.set("equity", funds(funds.equity()));
        both.set("commodity", funds(funds.commodity()));
        return both;
    }

    /// The funds of one segment.
    public static ObjectNode funds(FundsRow row) {
        ObjectNode funds = Json.object();
        funds.put("enabled", row.enabled());
        funds.set("net", Json.money(row.net()));
        ObjectNode available = funds.putObject("available");
        available.put("adhoc_margin", 0);
        available.set("cash", Json.money(row.cash()));
        available.set("opening_balance", Json.money(row.openingBalance()));
        available.set("live_balance", Json.money(row.net()));
        available.put("collateral", 0);
        available.put("intraday_payin", 0);
        ObjectNode utilised = funds.putObject("utilised");
        utilised.set("debits", Json.money(row.debits()));
        utilised.set("exposure", Json.money(row.exposure()));
        utilised.set("m2m_realised", Json.money(row.m2mRealised()));
        utilised.set("m2m_unrealised", Json.money(row.m2mUnrealised()));
        utilised.set("option_premium", Json.money(row.optionPremium()));
        utilised.put("payout", 0);
        utilised.set("span", Json.money(row.span()));
        utilised.set("holding_sales", Json.money(row.holdingSales()));
        utilised.set("turnover", Json.money(row.turnover()));
        utilised.put("liquid_collateral", 0);
        utilised.put("stock_collateral", 0);
        utilised.set("delivery", Json.money(row.delivery()));
        return funds;
    }
}
