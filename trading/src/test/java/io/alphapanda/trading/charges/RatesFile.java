package io.alphapanda.trading.charges;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The rates that ship with the platform, as text and as table.
public final class RatesFile {
    private RatesFile() {}

    static String text() {
        try (InputStream in = RateTable.class.getResourceAsStream("zerodha.rates")) {
            return new String(Objects.requireNonNull(in, "zerodha.rates").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rates as shipped.
    public static RateTable table() {
        return RateTable.parse(text());
    }
}
