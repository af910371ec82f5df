package io.alphapanda.sandbox.wire;

import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.market.Listed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// The file of all instruments, as the broker writes it each morning: last prices are 0.0, as they are there.
public final class InstrumentsCsv {
    /// The first line.
    public static final String HEADER = "instrument_token,exchange_token,tradingsymbol,name,last_price,expiry,strike,"
            + "tick_size,lot_size,instrument_type,segment,exchange";
    private static final int MICROS_SCALE = 6;

    private InstrumentsCsv() {}

    /// The file; lines end in a line feed alone, which every client reads.
    public static String of(List<Listed> instruments) {
        StringBuilder file = new StringBuilder(HEADER).append('\n');
        for (Listed each : instruments) {
            file.append(each.token()).append(',').append(each.exchangeToken()).append(',')
                    .append(quoted(each.tradingsymbol())).append(',').append(quoted(each.name()))
                    .append(",0.0,")
                    .append(each.expiry().map(LocalDate::toString).orElse("")).append(',')
                    .append(decimal(each.strike())).append(',').append(decimal(each.instrument().tickSize()))
                    .append(',').append(each.instrument().lotSize()).append(',').append(each.instrumentType())
                    .append(',').append(each.segment()).append(',').append(each.exchange()).append('\n');
        }
        return file.toString();
    }

    private static String quoted(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String decimal(Price price) {
        BigDecimal plain = BigDecimal.valueOf(price.micros(), MICROS_SCALE).stripTrailingZeros();
        return plain.setScale(Math.max(1, plain.scale())).toPlainString();
    }
}
