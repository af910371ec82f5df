package io.alphapanda.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.alphapanda.sandbox.accounts.Conversion;
import io.alphapanda.sandbox.accounts.Funds;
import io.alphapanda.sandbox.exchange.Exchange;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.wire.Json;
import io.alphapanda.sandbox.wire.KiteError;
import io.alphapanda.sandbox.wire.PortfolioJson;

/// Positions, holdings and funds.
final class PortfolioRoutes {
    private final Exchange exchange;

    PortfolioRoutes(Exchange exchange) {
        this.exchange = exchange;
    }

    void addTo(Api api) {
        api.get("/portfolio/positions", LimitFamily.OTHER,
                call -> PortfolioJson.positions(exchange.positions(call.account())));
        api.put("/portfolio/positions", LimitFamily.OTHER, this::convert);
        api.get("/portfolio/holdings", LimitFamily.OTHER,
                call -> Json.list(exchange.holdings(call.account()), PortfolioJson::holding));
        api.get("/portfolio/holdings/summary", LimitFamily.OTHER,
                call -> PortfolioJson.summary(exchange.holdings(call.account())));
        api.get("/portfolio/holdings/compact", LimitFamily.OTHER,
                call -> Json.list(exchange.holdings(call.account()), PortfolioJson::compactHolding));
        api.get("/user/margins", LimitFamily.OTHER,
                call -> PortfolioJson.funds(exchange.funds(call.account())));
        api.get("/user/margins/{segment}", LimitFamily.OTHER, this::funds);
    }

    private JsonNode funds(Call call) {
        Funds funds = exchange.funds(call.account());
        return switch (call.path("segment")) {
            case "equity" -> PortfolioJson.funds(funds.equity());
            case "commodity" -> PortfolioJson.funds(funds.commodity());
            default -> throw KiteError.input("Invalid `segment`. Use one of equity, commodity.");
        };
    }

    private JsonNode convert(Call call) {
        Parameters form = call.parameters();
        boolean isOvernight = switch (form.required("position_type")) {
            case "day" -> false;
            case "overnight" -> true;
            default -> throw KiteError.input("Invalid `position_type`. Use one of day, overnight.");
        };
        exchange.convert(call.account(), new Conversion(form.required("exchange"),
                form.required("tradingsymbol"),
                OrderRoutes.side(form.required("transaction_type")), isOvernight,
                form.whole("quantity").orElseThrow(
                        () -> KiteError.input("Missing or empty field `quantity`.")),
                KiteProduct.of(form.required("old_product")), KiteProduct.of(form.required("new_product"))));
        return BooleanNode.TRUE;
    }
}
