package io.alphapanda.zerodha.broker;

/// Rows of Kite's books, for tests.
final class KiteBooks {
    private KiteBooks() {}

    static String order(String id, String status, String variety, String product, long units, long filled,
            String average) {
        return """
                {"placed_by":"AB1234","order_id":"%s","exchange_order_id":null,"parent_order_id":null,"status":"%s",
                 "status_message":null,"status_message_raw":null,"order_timestamp":"2026-11-23 09:20:00",
                 "exchange_update_timestamp":null,"exchange_timestamp":null,"variety":"%s","modified":false,
                 "exchange":"NSE","tradingsymbol":"INFY","instrument_token":408065,"order_type":"LIMIT",
                 "transaction_type":"BUY","validity":"DAY","product":"%s","quantity":%d,"disclosed_quantity":0,
                 "price":99,"trigger_price":0,"average_price":%s,"filled_quantity":%d,"pending_quantity":0,
                 "cancelled_quantity":0,"market_protection":0,"meta":{},"tag":null,"guid":null}""".formatted(
                id,
                status, variety, product, units, average, filled);
    }

    static String position(String symbol, String product, long units) {
        return """
                {"tradingsymbol":"%s","exchange":"NSE","instrument_token":408065,"product":"%s","quantity":%d,
                 "overnight_quantity":0,"multiplier":1,"average_price":1,"close_price":1,"last_price":1,"value":0,
                 "pnl":0,"buy_quantity":0,"buy_price":0,"buy_value":0,"sell_quantity":0,"sell_price":0,
                 "sell_value":0}""".formatted(symbol, product, units);
    }

    static String holding(String symbol, long settled, long unsettled, long used) {
        return """
                {"tradingsymbol":"%s","exchange":"NSE","instrument_token":408065,"isin":"INE009A01021","product":"CNC",
                 "price":0,"quantity":%d,"used_quantity":%d,"t1_quantity":%d,"average_price":1,"last_price":1,
                 "close_price":1,"pnl":0}""".formatted(symbol, settled, used, unsettled);
    }
}
