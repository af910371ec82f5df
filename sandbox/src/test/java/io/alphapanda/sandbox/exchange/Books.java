package io.alphapanda.sandbox.exchange;

import java.util.ArrayList;
import java.util.List;

import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.orders.OrderRow;
import io.alphapanda.sandbox.terms.AccountId;

/// All that clients can see of an exchange, as text: two exchanges with equal books are in one state.
final class Books {
    private Books() {}

    static List<String> of(Exchange exchange) {
        List<String> lines = new ArrayList<>();
        lines.add("time " + exchange.marketMicros());
        for (AccountId account : exchange.accounts()) {
            for (OrderRow row : exchange.orders(account)) {
                lines.add("order " + row);
                exchange.history(account, row.orderId()).forEach(step -> lines.add("history " + step));
            }
            exchange.trades(account).forEach(trade -> lines.add("trade " + trade));
            lines.add("positions " + exchange.positions(account));
            lines.add("holdings " + exchange.holdings(account));
            lines.add("funds " + account + exchange.funds(account));
            exchange.gtts(account).forEach(row -> lines.add("gtt " + row));
        }
        for (Listed listed : exchange.instruments()) {
            lines.add("quote " + exchange.quotes(List.of(listed.token())));
        }
        return lines;
    }

    /// The first line in which two books differ; empty where they are equal.
    static String difference(List<String> expected, List<String> actual) {
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            String wanted = i < expected.size() ? expected.get(i) : "nothing";
            String got = i < actual.size() ? actual.get(i) : "nothing";
            if (!wanted.equals(got)) {
                return "line " + i + ": expected " + wanted + ", was " + got;
            }
        }
        return "";
    }
}
