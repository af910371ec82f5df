package io.alphapanda.zerodha.mutualfunds;

import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.http.KiteRequest;
import io.alphapanda.zerodha.instruments.CsvFields;
import io.alphapanda.zerodha.json.UnexpectedReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads what the account has in mutual funds. Any number of threads.
public final class FundRequests {
    private final KiteHttp http;

    /// Asks through `http`.
    public FundRequests(KiteHttp http) {
        this.http = http;
    }

    /// The funds that there are.
    ///
    /// @throws IOException if the list could not be read, naming the line
    public List<FundInstrument> instruments() throws IOException, InterruptedException {
        KiteRequest request = KiteRequest.get("/mf/instruments");
        return instruments(new String(http.readText(request), StandardCharsets.UTF_8));
    }

    /// The funds of a list.
    ///
    /// @throws UnexpectedReply naming the row that cannot be read
    public static List<FundInstrument> instruments(String csv) throws UnexpectedReply {
        List<String> lines = csv.lines().filter(line -> !line.isEmpty()).toList();
        List<FundInstrument> funds = new ArrayList<>();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            try {
                funds.add(FundInstrument.of(CsvFields.of(lines.getFirst()), line));
            } catch (IllegalArgumentException unreadable) {
                throw new UnexpectedReply("GET /mf/instruments, row " + (funds.size() + 1) + ": "
                        + unreadable.getMessage(), unreadable);
            }
        }
        return List.copyOf(funds);
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
