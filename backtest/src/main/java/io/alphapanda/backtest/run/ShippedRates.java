package io.alphapanda.backtest.run;

import io.alphapanda.trading.charges.RateTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The charge rates that ship with the program.
public final class ShippedRates {
    private static final String ZERODHA = "zerodha.rates";

    private ShippedRates() {}

    /// What Zerodha, the exchanges and the state charge, by date.
    public static RateTable zerodha() {
        try (InputStream in = RateTable.class.getResourceAsStream(ZERODHA)) {
            if (in == null) {
                throw new IllegalStateException(ZERODHA + " is missing beside " + RateTable.class.getName());
            }
            return RateTable.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
