package io.alphapanda.zerodha.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// A holding that may be sold in a settlement auction.
///
/// @param auctionNumber which auction, as an order must name it
public record AuctionHolding(String tradingsymbol, String exchange, long instrumentToken, String isin,
        long quantity,
        String auctionNumber, Map<String, JsonNode> rest) {}
