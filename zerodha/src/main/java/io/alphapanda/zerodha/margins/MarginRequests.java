package io.alphapanda.zerodha.margins;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.alphapanda.domain.money.Price;
import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.http.KiteRequest;
import io.alphapanda.zerodha.http.RateFamily;
import io.alphapanda.zerodha.orders.OrderForm;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/// Asks the broker's calculators. They change nothing, so a question that fails is asked again. Any number of threads.
public final class MarginRequests {
    private final KiteHttp http;

    /// Asks through `http`.
    public MarginRequests(KiteHttp http) {
        this.http = http;
    }

    /// What each order would block by itself.
    public List<OrderMargin> orders(List<OrderForm> orders) throws IOException, InterruptedException {
        return http.readList(post("/margins/orders").json(MarginQuestion.of(orders)), OrderMargin.class);
    }

    /// What all orders together would block.
    ///
    /// @param withPositions whether open positions may hedge them
    public BasketMargin basket(List<OrderForm> orders, boolean withPositions)
            throws IOException, InterruptedException {
        return http.read(post("/margins/basket").query("consider_positions", Boolean.toString(withPositions))
                .json(MarginQuestion.of(orders)), BasketMargin.class);
    }

    /// What each order costs if it fills at its price.
    ///
    /// @param prices of the fills, one for each order
    public List<ContractNote> charges(List<OrderForm> orders, List<Price> prices)
            throws IOException, InterruptedException {
        ArrayNode questions = MarginQuestion.of(orders);
        for (int i = 0; i < orders.size(); i++) {
            ObjectNode question = (ObjectNode) questions.get(i);
            question.put("order_id", orders.get(i).tag().value())
                    .put("average_price", new BigDecimal(prices.get(i).toString()));
        }
        return http.readList(post("/charges/orders").json(questions), ContractNote.class);
    }

    private static KiteRequest post(String path) {
        return KiteRequest.of("POST", path, RateFamily.OTHERS);
    }
}
