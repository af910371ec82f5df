package io.alphapanda.sandbox.http;

import io.alphapanda.sandbox.exchange.Exchange;

final class OpenExchange {
    static final String SHARE = "INFY";

    private OpenExchange() {}

    static Exchange atTen() {
        return StillExchange.small();
    }
}
