package io.alphapanda.sandbox.ticker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Depth.Level;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.market.QuoteRow;
import io.alphapanda.sandbox.wire.Examples;
import io.alphapanda.sandbox.wire.OfficialMocks;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PacketsTest {
    @Test
    void the_official_full_packet_comes_out_of_its_json_byte_for_byte() throws IOException {
        assertOfficial("ticker_full", TickMode.FULL);
    }

    @Test
    void the_official_quote_packet_comes_out_of_its_json_byte_for_byte() throws IOException {
        assertOfficial("ticker_quote", TickMode.QUOTE);
    }

    private static void assertOfficial(String name, TickMode mode) throws IOException {
        OfficialMocks mocks = OfficialMocks.read();
        byte[] official = Base64.getDecoder().decode(mocks.text(name + ".packet").strip());
        assertThat(HexFormat.of().formatHex(packet(row(mocks.json(name)), mode)))
                .isEqualTo(HexFormat.of().formatHex(official));
    }

    @Test
    void an_index_has_its_own_shorter_packets_with_a_signed_change() {
        QuoteRow base = Examples.quote(Examples.index(256265, "NIFTY 50"), "26000.00");
        QuoteRow row = new QuoteRow(base.listed(), base.micros(), Optional.empty(),
                Price.ofRupees("25990.05"),
                0, base.averagePrice(), 0, 0, 0, 0, 0, 0, Price.ofRupees("26010"), Price.ofRupees("26020"),
                Price.ofRupees("25980"), Price.ofRupees("26000"), base.lowerCircuit(), base.upperCircuit(),
                Depth.UNKNOWN);
        ByteBuffer full = ByteBuffer.wrap(packet(row, TickMode.FULL));
        assertThat(full.capacity()).isEqualTo(32);
        assertThat(new int[]{full.getInt(), full.getInt(), full.getInt(), full.getInt(), full.getInt(),
            full.getInt(), full.getInt(), full.getInt()}).containsExactly(256265, 2_599_005, 2_602_000,
                    2_598_000, 2_601_000, 2_600_000, -995, (int) (Examples.MORNING / 1_000_000));
        assertThat(packet(row, TickMode.QUOTE)).hasSize(28);
        assertThat(packet(row, TickMode.LTP)).hasSize(8);
    }

    @Test
    void currencies_have_finer_prices() {
        assertThat(last(packet(Examples.quote(Examples.share(412675, "USDINR"), "72.7525"), TickMode.LTP)))
                .isEqualTo(727_525_000);
        assertThat(last(packet(Examples.quote(Examples.share(262, "USDINR"), "72.7525"), TickMode.LTP)))
                .isEqualTo(727_525);
        assertThat(last(packet(Examples.quote(Examples.share(263, "GOLD"), "72.75"), TickMode.LTP)))
                .isEqualTo(7_275);
    }

    @Test
    void what_is_above_two_billion_is_unsigned_and_what_does_not_fit_is_refused() {
        byte[] packet = packet(Examples.quote(Examples.share(408065, "INFY"), "30000000.00"), TickMode.LTP);
        assertThat(Integer.toUnsignedLong(last(packet))).isEqualTo(3_000_000_000L);
        assertThatThrownBy(
                () -> packet(Examples.quote(Examples.share(408065, "INFY"), "50000000.00"), TickMode.LTP))
                .isInstanceOf(ArithmeticException.class).hasMessageContaining("50000000.00");
    }

    private static int last(byte[] packet) {
        return ByteBuffer.wrap(packet).getInt(4);
    }

    private static byte[] packet(QuoteRow row, TickMode mode) {
        ByteBuffer out = ByteBuffer.allocate(mode.bytes(row.listed().isIndex()));
        Packets.append(out, row, mode);
        assertThat(out.hasRemaining()).isFalse();
        return out.array();
    }

    private static QuoteRow row(JsonNode tick) {
        return new QuoteRow(Examples.share(tick.path("instrument_token").asLong(), "INFY"),
                micros(tick.path("timestamp")).orElse(0L), micros(tick.path("last_trade_time")),
                price(tick.path("last_price")), tick.path("last_quantity").asLong(),
                price(tick.path("average_price")), tick.path("volume").asLong(),
                tick.path("buy_quantity").asLong(), tick.path("sell_quantity").asLong(),
                tick.path("oi").asLong(), tick.path("oi_day_high").asLong(), tick.path("oi_day_low").asLong(),
                price(tick.at("/ohlc/open")), price(tick.at("/ohlc/high")), price(tick.at("/ohlc/low")),
                price(tick.at("/ohlc/close")), new Price(0), new Price(0),
                new Depth(levels(tick.at("/depth/buy")), levels(tick.at("/depth/sell"))));
    }

    private static Optional<Long> micros(JsonNode time) {
        return time.isMissingNode() ? Optional.empty()
                : Optional.of(OffsetDateTime.parse(time.asText()).toEpochSecond() * 1_000_000);
    }

    private static List<Level> levels(JsonNode rows) {
        List<Level> levels = new ArrayList<>();
        rows.forEach(row -> levels.add(new Level(price(row.path("price")), row.path("quantity").asLong(),
                row.path("orders").asInt())));
        return levels;
    }

    private static Price price(JsonNode number) {
        return Price.ofRupees(number.decimalValue().toPlainString());
    }
}
