package io.alphapanda.market.replay;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Depth.Level;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Price;
import io.alphapanda.market.text.TimeScan;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// One full-mode tick of Kite Connect, as its Python client prints a dict, or as JSON. Not thread-safe.
///
/// Levels of the book without a price are the fill of an empty book, and left out.
final class KiteTickLine {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private long lastPrice;
    private long lastUnits;
    private long dayVolume;
    private long openInterest;
    private long stamp;
    private final List<Level> bids = new ArrayList<>();
    private final List<Level> asks = new ArrayList<>();

    /// Reads a line.
    ///
    /// @return false if it is no tick at all
    /// @throws IOException never, since the text is in memory
    boolean read(String line) throws IOException {
        lastPrice = 0;
        lastUnits = 0;
        dayVolume = 0;
        openInterest = 0;
        stamp = TimeScan.UNREADABLE;
        bids.clear();
        asks.clear();
        try (JsonParser parser = JSON.createParser(asJson(line))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                readField(parser);
            }
            return stamp != TimeScan.UNREADABLE && lastUnits >= 0 && dayVolume >= 0 && openInterest >= 0;
        } catch (JacksonException | ArithmeticException _) {
            return false;
        }
    }

    /// Python's words for true, false and nothing; none of them occurs in a text of Kite's.
    private static String asJson(String line) {
        return line.replace(": True", ": true").replace(": False", ": false").replace(": None", ": null");
    }

    private void readField(JsonParser parser) throws IOException {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
            case "last_price" -> lastPrice = priceMicros(parser);
            case "last_quantity", "last_traded_quantity" -> lastUnits = parser.getLongValue();
            case "volume", "volume_traded" -> dayVolume = parser.getLongValue();
            case "oi" -> openInterest = parser.getLongValue();
            case "timestamp", "exchange_timestamp" -> stamp = moment(parser.getText());
            case "depth" -> readDepth(parser);
            default -> parser.skipChildren();
        }
    }

    private void readDepth(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            List<Level> side = parser.currentName().equals("buy") ? bids : asks;
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                readLevel(parser, side);
            }
        }
    }

    private static void readLevel(JsonParser parser, List<Level> side) throws IOException {
        long price = 0;
        long units = 0;
        long orders = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "price" -> price = priceMicros(parser);
                case "quantity" -> units = parser.getLongValue();
                case "orders" -> orders = parser.getLongValue();
                default -> parser.skipChildren();
            }
        }
        if (price > 0 && side.size() < Depth.LEVELS_MAX) {
            side.add(new Level(new Price(price), units, Math.toIntExact(orders)));
        }
    }

    private static long priceMicros(JsonParser parser) throws IOException {
        return parser.getDecimalValue().movePointRight(6).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static long moment(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return TimeScan.moment(bytes, 0, bytes.length);
    }

    boolean hasPrice() {
        return lastPrice > 0;
    }

    /// The exchange's stamp.
    long stamp() {
        return stamp;
    }

    Tick tick(InstrumentId instrument) {
        return new Tick(instrument, new Price(lastPrice), lastUnits, dayVolume, openInterest, stamp,
                new Depth(bids, asks));
    }
}
