package io.alphapanda.zerodha.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.http.KiteRequest;
import io.alphapanda.zerodha.http.RateFamily;
import io.alphapanda.zerodha.json.UnexpectedReply;
import io.alphapanda.zerodha.json.WireShape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Asks what is held, and converts it. Any number of threads.
public final class PortfolioRequests {
    private final KiteHttp http;

    /// Asks through `http`.
    public PortfolioRequests(KiteHttp http) {
        this.http = http;
    }

    /// Positions, of today and carried over.
    public Positions positions() throws IOException, InterruptedException {
        return http.read(KiteRequest.get("/portfolio/positions"), Positions.class);
    }

    /// Holdings in the depository.
    public List<Holding> holdings() throws IOException, InterruptedException {
        return http.readList(KiteRequest.get("/portfolio/holdings"), Holding.class);
    }

    /// Holdings in short.
    public List<CompactHolding> compactHoldings() throws IOException, InterruptedException {
        return http.readList(KiteRequest.get("/portfolio/holdings/compact"), CompactHolding.class);
    }

    /// All holdings in six figures.
    public HoldingsSummary holdingsSummary() throws IOException, InterruptedException {
        return http.read(KiteRequest.get("/portfolio/holdings/summary"), HoldingsSummary.class);
    }

    /// Holdings that may be sold in an auction.
    public List<AuctionHolding> auctions() throws IOException, InterruptedException {
        return http.readList(KiteRequest.get("/portfolio/holdings/auctions"), AuctionHolding.class);
    }

    /// Asks for the authorisation of sales, by ISIN and units; of everything if there is none.
    public Authorisation authorise(Map<String, Long> unitsByIsin) throws IOException, InterruptedException {
        List<KiteRequest.Pair> form = new ArrayList<>();
        unitsByIsin.forEach((isin, units) -> {
            form.add(new KiteRequest.Pair("isin", isin));
            form.add(new KiteRequest.Pair("quantity", Long.toString(units)));
        });
        KiteRequest request = KiteRequest.of("POST", "/portfolio/holdings/authorise", RateFamily.OTHERS)
                .form(form);
        return WireShape.of(Authorisation.class).read(http.write(request), request + " data");
    }

    /// Converts a position to another product.
    public void convert(PositionConversion wish) throws IOException, InterruptedException {
        KiteRequest request = KiteRequest.of("PUT", "/portfolio/positions", RateFamily.OTHERS)
                .form(wish.form());
        JsonNode done = http.write(request);
        if (!done.isBoolean() || !done.booleanValue()) {
            throw new UnexpectedReply(
                    request + " data must be true once a position is converted; read the positions");
        }
    }
}
