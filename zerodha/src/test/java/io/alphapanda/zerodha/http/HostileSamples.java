package io.alphapanda.zerodha.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// The corpus: whole texts, and texts that were broken on purpose. Bytes are written as ISO 8859-1.
final class HostileSamples {
    private static final String ORDER = """
            {"placed_by":"AB1234","order_id":"7","exchange_order_id":null,"parent_order_id":null,"status":"OPEN",
             "status_message":null,"order_timestamp":"2026-11-23 09:20:00","exchange_update_timestamp":null,
             "exchange_timestamp":"2026-11-23 09:20:01","variety":"regular","exchange":"NSE","tradingsymbol":"INFY",
             "instrument_token":408065,"order_type":"LIMIT","transaction_type":"BUY","validity":"DAY","product":"CNC",
             "quantity":10,"disclosed_quantity":0,"price":99.05,"trigger_price":0,"average_price":99.04333333333,
             "filled_quantity":3,"pending_quantity":7,"cancelled_quantity":0,"meta":{"iceberg":{"leg":1}},
             "tag":"AP1","tags":["AP1"],"checksum":"00"}""";
    private static final String QUOTE = """
            {"instrument_token":408065,"timestamp":"2026-11-23 15:45:56","last_trade_time":null,"last_price":1412.95,
             "last_quantity":5,"buy_quantity":0,"sell_quantity":5191,"volume":7360198,"average_price":1412.47,"oi":0,
             "oi_day_high":0,"oi_day_low":0,"net_change":0,"lower_circuit_limit":1250.7,"upper_circuit_limit":1528.6,
             "ohlc":{"open":1396,"high":1421.75,"low":1395.55,"close":1389.65},
             "depth":{"buy":[{"price":0,"quantity":0,"orders":0}],"sell":[{"price":1,"quantity":2,"orders":3}]}}""";
    private static final String CANDLES = """
            {"candles":[["2026-11-23T09:15:00+0530",1704.5,1705,1699.25,1702.8,2499],
             ["2026-11-23T09:16:00+0530",1702,1702,1698.15,1698.15,1271,7]]}""";
    private static final String CSV = """
            instrument_token,exchange_token,tradingsymbol,name,last_price,expiry,strike,tick_size,lot_size,\
            instrument_type,segment,exchange
            408065,1594,INFY,INFOSYS,0.0,,0.0,0.1,1,EQ,NSE,NSE
            256265,1001,NIFTY 50,NIFTY 50,0.0,,0.0,0.0,0,EQ,INDICES,NSE
            15660802,61175,NIFTY26AUG21400CE,NIFTY,0.0,2026-08-25,21400.0,0.05,65,CE,NFO-OPT,NFO
            """;
    private static final String ERROR = "{\"status\":\"error\",\"message\":\"no\",\"data\":null,"
            + "\"error_type\":\"InputException\"}";

    static final List<String> RECORDS = List.of(ORDER, QUOTE, CANDLES, "", "null", "[]", "{}",
            "{\"candles\":null}",
            "{\"candles\":[[]]}", "{\"candles\":[[null]]}", "{\"order_id\":{}}", "[".repeat(5_000),
            "{\"a\":".repeat(5_000), "{\"quantity\":" + "9".repeat(5_000) + "}",
            "\"" + "x".repeat(100_000) + "\"",
            ORDER.replace("99.05", "1e999999999"), ORDER.replace("408065", "-1"), ORDER + ORDER,
            ORDER.replace("2026-11-23 09:20:00", "2026-99-99 99:99:99"));
    static final List<String> ANSWERS = List.of("{\"status\":\"success\",\"data\":[" + ORDER + "]}", ERROR,
            ERROR.replace("\"no\"", "null"), ERROR.replace(",\"error_type\":\"InputException\"", ""),
            ERROR.replace("\"no\"", "{}"), ERROR.replace("\"InputException\"", "[1]"), "", "<html>",
            "<title>",
            "<html><head><title>502 Bad Gateway</title></head></html>", "<title>" + "\n".repeat(500), "{",
            "\u0000",
            "{\"data\":null}", "{\"status\":7}", "[]", "null", "1", "\"text\"", "\u001f\u008b\b",
            "\u0000\b\u0000\u0000");
    static final List<String> PACKED = List.of(packed(ORDER), packed("x".repeat(200_000)), packed(""), "",
            "\u001f",
            "\u001f\u008b\b\u0000");
    static final List<String> LISTS = List.of(CSV, "", "\n", CSV.replace("\n", "\r\n"), CSV + "\"\n",
            CSV + ",,,,\n",
            CSV + "x".repeat(5_000) + "\n", CSV.replace("0.05", "1e999999999"),
            CSV.replace("2026-08-25", "9999999"),
            "tradingsymbol,name,last_price\nINF1,A,1\n", CSV + "\u0000\u0000\n",
            CSV.replace("INFY", "IN\"\"FY"),
            CSV.replace("CE,NIFTY", "CE,N\tTY"));
    static final List<String> REDIRECTS = List.of("status=success&request_token=abcdef123&state=state5", "",
            "&", "=",
            "request_token=%", "request_token=%zz&state=%E0%A4%A", "a".repeat(10_000),
            "?request_token=abcdef",
            "http://127.0.0.1:5170/?request_token=abcdef123", "status=&request_token=");
    static final List<String> SESSIONS = List.of(
            "{\"session\":{\"api_key\":\"k\",\"access_token\":\"t\",\"user_id\":\"u\",\"logged_in_micros\":5}}",
            "{\"sealed\":{\"rounds\":1,\"salt\":\"AAAA\",\"nonce\":\"AAAA\",\"text\":\"AAAA\"}}", "", "{}",
            "null",
            "{\"session\":[]}", "{\"sealed\":5}");

    private HostileSamples() {}

    private static String packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
