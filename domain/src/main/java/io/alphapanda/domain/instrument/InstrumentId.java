package io.alphapanda.domain.instrument;

/// Our own name for an instrument: `exchange:symbol`, as in `NSE:RELIANCE`. Also the key of its records.
public record InstrumentId(String value) {
    /// Refuses an empty name and one with a character that would break a key or a CSV row.
    public InstrumentId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("instrument id '" + value
                    + "' must not be empty nor hold commas, quotes or control characters");
        }
    }

    /// The id of a symbol on an exchange.
    public static InstrumentId of(Exchange exchange, String symbol) {
        return new InstrumentId(exchange.name() + ":" + symbol);
    }

    // By hand: a stream costs more than the rest of decoding a bar.
    private static boolean isWellFormed(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == ',' || c == '"') {
                return false;
            }
        }
        return !value.isEmpty();
    }

    @Override
    public String toString() {
        return value;
    }
}
