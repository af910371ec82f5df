package io.alphapanda.zerodha.mutualfunds;

import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.http.KiteRequest;
import java.io.IOException;
import java.util.List;

/// Reads what the account has in mutual funds. Any number of threads.
public final class FundRequests {
    private final KiteHttp http;

    /// Asks through `http`.
    public FundRequests(KiteHttp http) {
        this.http = http;
    }

    /// The orders of the last days.
    public List<FundOrder> orders() throws IOException, InterruptedException {
        return http.readList(KiteRequest.get("/mf/orders"), FundOrder.class);
    }

    /// One order.
    public FundOrder order(String orderId) throws IOException, InterruptedException {
        return http.read(KiteRequest.get("/mf/orders/{order_id}", orderId), FundOrder.class);
    }

    /// The plans.
    public List<FundPlan> plans() throws IOException, InterruptedException {
        return http.readList(KiteRequest.get("/mf/sips"), FundPlan.class);
    }

    /// One plan.
    public FundPlan plan(String sipId) throws IOException, InterruptedException {
        return http.read(KiteRequest.get("/mf/sips/{sip_id}", sipId), FundPlan.class);
    }

    /// The holdings.
    public List<FundHolding> holdings() throws IOException, InterruptedException {
        return http.readList(KiteRequest.get("/mf/holdings"), FundHolding.class);
    }
}
