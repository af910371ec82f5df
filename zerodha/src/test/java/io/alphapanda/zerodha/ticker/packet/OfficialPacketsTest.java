package io.alphapanda.zerodha.ticker.packet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.alphapanda.domain.marketdata.Depth.Level;
import io.alphapanda.domain.testing.SharedData;
import io.alphapanda.domain.time.Ist;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// The broker's own packets against the broker's own JSON of them.
class OfficialPacketsTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final int BLOCK = 512;

    @Test
    void the_full_packet_says_what_its_json_says() throws IOException {
        assertThat(differences("ticker_full")).isEmpty();
    }

    @Test
    void the_quote_packet_says_what_its_json_says_but_for_the_change_that_was_copied_from_the_other()
            throws IOException {
        assertThat(differences("ticker_quote")).containsExactly("change: 5.350000 is 5.900000 in the JSON");
    }

    @Test
    void both_packets_are_written_again_byte_for_byte() throws IOException {
        for (String name : List.of("ticker_full", "ticker_quote")) {
            byte[] bytes = bytes(name);
            assertThat(PacketBytes.of(packet(bytes))).isEqualTo(bytes);
        }
    }

    private static List<String> differences(String name) throws IOException {
        JsonNode json = JSON.readTree(text(name + ".json"));
        Map<String, String> theirs = new LinkedHashMap<>();
        flatten("", json, theirs);
        Map<String, String> ours = told(packet(bytes(name)));
        assertThat(ours.keySet()).isEqualTo(theirs.keySet());
        return ours.entrySet().stream().filter(field -> !field.getValue().equals(theirs.get(field.getKey())))
                .map(field -> field.getKey() + ": " + field.getValue() + " is " + theirs.get(field.getKey())
                        + " in the JSON")
                .toList();
    }

    private static void flatten(String path, JsonNode node, Map<String, String> into) {
        if (node.isContainerNode()) {
            for (var field : node.properties()) {
                flatten(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(),
                        into);
            }
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                flatten(path + "." + i, node.get(i), into);
            }
        } else {
            into.put(path, node.isNumber() ? shown(node.decimalValue()) : node.asText());
        }
    }

    private static Map<String, String> told(Packet packet) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("mode", packet.mode().wireName());
        told.put("tradable", Boolean.toString(packet.isTradable()));
        told.put("instrument_token", shown(packet.token()));
        told.put("last_price", shownPrice(packet.lastPriceMicros()));
        told.put("last_quantity", shown(packet.lastUnits()));
        told.put("average_price", shownPrice(packet.averagePriceMicros()));
        told.put("volume", shown(packet.dayVolume()));
        told.put("buy_quantity", shown(packet.buyUnits()));
        told.put("sell_quantity", shown(packet.sellUnits()));
        told.put("ohlc.open", shownPrice(packet.openMicros()));
        told.put("ohlc.high", shownPrice(packet.highMicros()));
        told.put("ohlc.low", shownPrice(packet.lowMicros()));
        told.put("ohlc.close", shownPrice(packet.closeMicros()));
        told.put("change", shownPrice(packet.changeMicros()));
        if (packet.mode() == Mode.FULL) {
            told.put("last_trade_time", Ist.iso(packet.lastTradeMicros()));
            told.put("timestamp", Ist.iso(packet.exchangeMicros()));
            told.put("oi", shown(packet.openInterest()));
            told.put("oi_day_high", shown(packet.openInterestHigh()));
            told.put("oi_day_low", shown(packet.openInterestLow()));
            tellSide("depth.buy", packet.depth().bids(), told);
            tellSide("depth.sell", packet.depth().asks(), told);
        }
        return told;
    }

    private static void tellSide(String path, List<Level> levels, Map<String, String> told) {
        for (int i = 0; i < levels.size(); i++) {
            told.put(path + "." + i + ".price", shownPrice(levels.get(i).price().micros()));
            told.put(path + "." + i + ".quantity", shown(levels.get(i).units()));
            told.put(path + "." + i + ".orders", shown(levels.get(i).orders()));
        }
    }

    private static String shown(long number) {
        return shown(BigDecimal.valueOf(number));
    }

    private static String shownPrice(long micros) {
        return shown(BigDecimal.valueOf(micros, 6));
    }

    /// To the micro: their numbers carry the noise of binary fractions.
    private static String shown(BigDecimal number) {
        return number.setScale(6, RoundingMode.HALF_UP).toPlainString();
    }

    private static Packet packet(byte[] bytes) {
        return new Packet().over(ByteBuffer.wrap(bytes), 0, bytes.length);
    }

    private static byte[] bytes(String name) throws IOException {
        return Base64.getDecoder().decode(text(name + ".packet").strip());
    }

    /// A file of the archive, whose headers are tar's: name at 0, size at 124, in blocks of 512 bytes.
    private static String text(String name) throws IOException {
        Path archive = SharedData.require("instruments/kite_official_mock_responses.tar.gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
            byte[] header = in.readNBytes(BLOCK);
            while (header.length == BLOCK && header[0] != 0) {
                int size = Integer.parseInt(field(header, 124, 12), 8);
                byte[] content = in.readNBytes(size);
                if (Path.of(field(header, 0, 100)).endsWith(name)) {
                    return new String(content, StandardCharsets.UTF_8);
                }
                in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                header = in.readNBytes(BLOCK);
            }
        }
        throw new IOException("the archive of official bodies holds no " + name);
    }

    private static String field(byte[] header, int start, int length) {
        String field = new String(header, start, length, StandardCharsets.UTF_8);
        return field.replaceFirst("\0.*", "").strip();
    }
}
