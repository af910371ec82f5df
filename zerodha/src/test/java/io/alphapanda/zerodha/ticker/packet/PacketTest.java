package io.alphapanda.zerodha.ticker.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Depth.Level;
import io.alphapanda.domain.marketdata.Quote;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Price;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacketTest {
    private static final InstrumentId INFY = new InstrumentId("NSE:INFY");
    private static final long INFY_TOKEN = 408_065;
    private static final long NIFTY_TOKEN = 256_265;

    @Test
    void eight_bytes_are_the_last_price() {
        Packet packet = of(PacketBytes.ltp(INFY_TOKEN, 157_370));
        assertThat(packet.mode()).isEqualTo(Mode.LTP);
        assertThat(packet.token()).isEqualTo(INFY_TOKEN);
        assertThat(packet.isTradable()).isTrue();
        assertThat(packet.tick(INFY)).isEqualTo(
                new Tick(INFY, Price.ofRupees("1573.70"), 0, 0, 0, 0, Depth.UNKNOWN));
        assertThat(packet.closeMicros() + packet.changeMicros() + packet.averagePriceMicros()).isZero();
    }

    @Test
    void forty_four_bytes_are_a_quote_whose_fields_stand_in_the_order_of_the_sheet() {
        Packet packet = of(PacketBytes.counting(Packet.QUOTE_BYTES, INFY_TOKEN, 157_370));
        assertThat(packet.mode()).isEqualTo(Mode.QUOTE);
        assertThat(List.of(packet.lastUnits(), packet.dayVolume(), packet.buyUnits(), packet.sellUnits()))
                .containsExactly(2L, 4L, 5L, 6L);
        assertThat(List.of(packet.averagePriceMicros(), packet.openMicros(), packet.highMicros(),
                packet.lowMicros(),
                packet.closeMicros())).containsExactly(30_000L, 70_000L, 80_000L, 90_000L, 100_000L);
        assertThat(packet.changeMicros()).isEqualTo(1_573_600_000L);
        assertThat(packet.tick(INFY)).isEqualTo(
                new Tick(INFY, Price.ofRupees("1573.70"), 2, 4, 0, 0, Depth.UNKNOWN));
    }

    @Test
    void a_hundred_and_eighty_four_bytes_have_stamps_open_interest_and_five_levels_a_side() {
        Packet packet = of(PacketBytes.counting(Packet.FULL_BYTES, INFY_TOKEN, 157_370));
        assertThat(packet.mode()).isEqualTo(Mode.FULL);
        assertThat(packet.lastTradeMicros()).isEqualTo(11_000_000);
        assertThat(List.of(packet.openInterest(), packet.openInterestHigh(), packet.openInterestLow()))
                .containsExactly(12L, 13L, 14L);
        assertThat(packet.exchangeMicros()).isEqualTo(15_000_000);
        Depth depth = packet.depth();
        // Level i has its integers at 16 + 3 i; its orders are the upper half of the third.
        assertThat(depth.bids()).hasSize(5).first().isEqualTo(new Level(new Price(170_000), 16, 0));
        assertThat(depth.asks()).hasSize(5).last().isEqualTo(new Level(new Price(440_000), 43, 0));
        assertThat(packet.tick(INFY))
                .isEqualTo(new Tick(INFY, Price.ofRupees("1573.70"), 2, 4, 12, 15_000_000, depth));
    }

    @ParameterizedTest
    @CsvSource({"28,0", "32,7000000"})
    void index_packets_have_an_order_of_their_own_and_a_signed_change(int length, long stamp) {
        byte[] bytes = PacketBytes.with(PacketBytes.counting(length, NIFTY_TOKEN, 2_600_000), 24, -5_025);
        Packet packet = of(bytes);
        assertThat(packet.isTradable()).isFalse();
        assertThat(
                List.of(packet.highMicros(), packet.lowMicros(), packet.openMicros(), packet.closeMicros()))
                .containsExactly(20_000L, 30_000L, 40_000L, 50_000L);
        assertThat(packet.changeMicros()).isEqualTo(-50_250_000);
        assertThat(packet.exchangeMicros()).isEqualTo(stamp);
        assertThat(packet.mode()).isEqualTo(length == Packet.INDEX_FULL_BYTES ? Mode.FULL : Mode.QUOTE);
        assertThat(packet.lastUnits() + packet.dayVolume() + packet.averagePriceMicros()).isZero();
        assertThat(PacketBytes.of(packet)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"1,8450.05", "2,8450.05", "3,0.084501", "4,8450.05", "5,8450.05", "6,84.5005", "7,8450.05",
        "8,8450.05", "9,8450.05", "42,8450.05"})
    void the_segment_of_the_token_gives_the_unit_of_prices(int segment, String rupees) {
        Packet packet = of(PacketBytes.ltp(1_000 * 256 + segment, 845_005));
        assertThat(new Price(packet.lastPriceMicros())).isEqualTo(Price.ofRupees(rupees));
    }

    @Test
    void integers_have_no_sign() {
        byte[] bytes = PacketBytes.counting(Packet.FULL_BYTES, 4_294_967_041L, 4_000_000_000L);
        bytes = PacketBytes.with(PacketBytes.with(bytes, 16, 4_294_967_295L), 64, 3_000_000_000L);
        ByteBuffer.wrap(bytes).putShort(72, (short) 65_535);
        Packet packet = of(bytes);
        assertThat(packet.token()).isEqualTo(4_294_967_041L);
        assertThat(packet.lastPriceMicros()).isEqualTo(40_000_000_000_000L);
        assertThat(packet.dayVolume()).isEqualTo(4_294_967_295L);
        assertThat(packet.depth().bids().getFirst())
                .isEqualTo(new Level(new Price(170_000), 3_000_000_000L, 65_535));
    }

    @Test
    void a_stamp_of_zero_is_absent() {
        byte[] bytes = PacketBytes.with(PacketBytes.counting(Packet.FULL_BYTES, INFY_TOKEN, 1), 60, 0);
        assertThat(of(bytes).tick(INFY).exchangeMicros()).isZero();
    }

    @Test
    void a_level_without_a_price_is_left_out() {
        byte[] bytes = PacketBytes.counting(Packet.FULL_BYTES, INFY_TOKEN, 1);
        for (int level = 1; level < 5; level++) {
            bytes = PacketBytes.with(bytes, 64 + 12 * level + 4, 0);
        }
        Depth depth = of(bytes).depth();
        assertThat(depth.bids()).hasSize(1);
        assertThat(depth.asks()).hasSize(5);
    }

    @Test
    void without_a_trade_there_is_a_quote_and_no_tick() {
        Packet packet = of(PacketBytes.counting(Packet.FULL_BYTES, INFY_TOKEN, 0));
        assertThat(packet.hasPrice()).isFalse();
        assertThat(packet.quote(INFY)).isEqualTo(new Quote(INFY, packet.depth()));
        assertThatIllegalArgumentException().isThrownBy(() -> packet.tick(INFY))
                .withMessageContaining("NSE:INFY");
    }

    @Test
    void other_lengths_are_no_packets() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(new byte[45])).withMessageContaining("45");
    }

    private static Packet of(byte[] bytes) {
        // Not at the start of its buffer, as packets never are.
        return new Packet().over(ByteBuffer.allocate(bytes.length + 3).put(3, bytes), 3, bytes.length);
    }
}
