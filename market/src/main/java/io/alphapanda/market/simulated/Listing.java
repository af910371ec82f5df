package io.alphapanda.market.simulated;

import java.util.List;

/// An index or a share of the simulated market and how it behaves.
///
/// @param startRupees about where it starts: the seed moves it by up to 2 %
/// @param beta how much of the common movement it follows
/// @param ownMinute standard deviation of its own movement in a usual minute, in parts of the price
/// @param ownTrend of the speed of a share's own trends, 0 to 1
/// @param dayUnits traded on a usual day; 0 for an index
record Listing(String symbol, String startRupees, double beta, double ownMinute, double ownTrend,
        long dayUnits) {
    /// The underlying of all derivatives here; the first of [#ALL].
    static final String NIFTY = "NIFTY";
    /// In the order in which a market tells of them.
    static final List<Listing> ALL = List.of(new Listing(NIFTY, "25000", 1.0, 0, 0, 0),
            new Listing("BANKNIFTY", "56000", 1.1, 1.2e-4, 0.3, 0),
            new Listing("RELIANCE", "1400", 1.0, 4.0e-4, 1, 12_000_000),
            new Listing("HDFCBANK", "960", 0.9, 3.5e-4, 1, 20_000_000),
            new Listing("INFY", "1500", 0.8, 4.5e-4, 1, 8_000_000),
            new Listing("SBIN", "850", 1.1, 4.2e-4, 1, 13_000_000),
            new Listing("TATASTEEL", "170", 1.2, 5.0e-4, 1, 35_000_000));

    /// Their symbols, in the same order.
    static List<String> symbols() {
        return ALL.stream().map(Listing::symbol).toList();
    }
}
