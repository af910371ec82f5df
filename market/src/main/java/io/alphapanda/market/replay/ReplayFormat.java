package io.alphapanda.market.replay;

/// The files that can be replayed, each known by what it holds and never by its name.
public enum ReplayFormat {
    /// Anything that `market.files` reads as bars.
    BARS("bars"),
    /// Lines `date time,price`, in time order: the moments of receipt, without an exchange stamp.
    PRICE_ROWS("price rows"),
    /// The same, as a gzipped tar archive of files that follow one another in time.
    PRICE_ROWS_ARCHIVE("archive of price rows"),
    /// Full-mode ticks of Kite Connect, one a line, as Python or JSON writes them, oldest or newest first.
    KITE_TICKS("kite full ticks"),
    /// Lines `yyyymmdd hhmmssmmm,bid,ask,…` in New York's winter time.
    QUOTE_ROWS("quote rows");

    private final String words;

    ReplayFormat(String words) {
        this.words = words;
    }

    /// For people.
    @Override
    public String toString() {
        return words;
    }
}
