package io.alphapanda.zerodha.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.services.marketfeed.QuotePolling;
import io.alphapanda.zerodha.http.FakeKite;
import io.alphapanda.zerodha.http.FakeKite.Reply;
import io.alphapanda.zerodha.http.FakeSession;
import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.instruments.InstrumentMaster;
import io.alphapanda.zerodha.instruments.InstrumentRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The ports of the feed over a small server: quotes as ticks, and bars of the past as minutes.
class KiteReadsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String LIST = """
            instrument_token,exchange_token,tradingsymbol,name,last_price,expiry,strike,tick_size,lot_size,instrument_type,segment,exchange
            408065,1594,INFY,INFOSYS,0,,0,0.1,1,EQ,NSE,NSE
            256265,1001,NIFTY 50,NIFTY 50,0,,0,0,0,EQ,INDICES,NSE
            2885,11,QUIET,QUIET,0,,0,0.05,1,EQ,NSE,NSE
            """;
    private static final String NO_BOOK = "{\"buy\":[],\"sell\":[]}";
    private final Map<InstrumentId, InstrumentRow> rows = new HashMap<>();
    private final Map<String, Instrument> instruments = new HashMap<>();

    @BeforeEach
    void list() throws IOException {
        InstrumentMaster master = InstrumentMaster.read(DAY,
                new ByteArrayInputStream(LIST.getBytes(StandardCharsets.UTF_8)));
        for (InstrumentRow row : master.rows()) {
            Instrument instrument = master.instrument(row).orElseThrow();
            rows.put(instrument.id(), row);
            instruments.put(instrument.id().value(), instrument);
        }
    }

    private Instrument share() {
        return Objects.requireNonNull(instruments.get("NSE:INFY"), "the share of the list");
    }

    private static String quote(long token, String price, String stamp, String depth) {
        return """
                {"instrument_token":%d,"timestamp":%s,"last_trade_time":null,"last_price":%s,"last_quantity":7,
                 "buy_quantity":1,"sell_quantity":2,"volume":9,"average_price":1412.9500000000003,"oi":3,
                 "oi_day_high":0,"oi_day_low":0,"net_change":0,"lower_circuit_limit":1,"upper_circuit_limit":2,
                 "ohlc":{"open":1,"high":2,"low":1,"close":2},"depth":%s}""".formatted(token, stamp, price,
                depth);
    }

    @Test
    void a_quote_is_a_tick_under_our_own_name_and_what_has_not_traded_is_absent() throws Exception {
        String book = """
                {"buy":[{"price":1412.9,"quantity":5,"orders":2},{"price":0,"quantity":0,"orders":0}],
                 "sell":[{"price":1413.1,"quantity":6,"orders":1}]}""";
        String answer = "{\"NSE:INFY\":"
                + quote(408_065, "1412.95000000000005", "\"2026-11-23 10:00:01\"", book)
                + ",\"NSE:NIFTY 50\":" + quote(256_265, "25000.05", "null", NO_BOOK)
                + ",\"NSE:QUIET\":" + quote(2_885, "0", "null", NO_BOOK) + "}";
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.data(answer));
                KiteHttp http = FakeSession.of(fake)) {
            List<Tick> ticks = new KiteQuotes(http, rows).quotes(List.copyOf(instruments.values()));
            assertThat(fake.asked()).hasSize(1);
            assertThat(fake.asked().getFirst().path()).isEqualTo("/quote");
            assertThat(fake.asked().getFirst().query()).contains("i=NSE%3AINFY", "i=NSE%3ANIFTY");
            assertThat(ticks).extracting(tick -> tick.instrument().value())
                    .containsExactly("NSE:INFY", "NSE:NIFTY");
            Tick share = ticks.getFirst();
            assertThat(share.lastPrice()).isEqualTo(Price.ofRupees("1412.95"));
            assertThat(share.exchangeMicros()).isEqualTo(Ist.micros(DAY, LocalTime.of(10, 0, 1)));
            assertThat(share.dayVolume()).isEqualTo(9);
            assertThat(share.depth().bids()).hasSize(1);
            assertThat(share.depth().asks().getFirst().price()).isEqualTo(Price.ofRupees("1413.1"));
            assertThat(ticks.getLast().exchangeMicros()).isZero();
        }
    }

    @Test
    void quotes_that_fail_are_asked_for_once_and_say_why_without_a_secret() throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.page(502, "Bad Gateway"));
                KiteHttp http = FakeSession.of(fake)) {
            QuotePolling quotes = new KiteQuotes(http, rows);
            assertThatThrownBy(() -> quotes.quotes(List.copyOf(instruments.values())))
                    .isInstanceOf(IOException.class).hasMessageContaining("502")
                    .hasMessageNotContaining(FakeSession.SIGNATURE.accessToken());
            assertThat(fake.asked()).hasSize(1);
            fake.otherwise(_ -> Reply.data("{\"NSE:INFY\":{\"last_price\":1}}"));
            assertThatThrownBy(() -> quotes.quotes(List.copyOf(instruments.values())))
                    .isInstanceOf(IOException.class).hasMessageContaining("NSE:INFY");
            Instrument share = share();
            assertThatIllegalArgumentException().isThrownBy(() -> quotes
                    .quotes(Collections.nCopies(QuotePolling.INSTRUMENTS_MAX + 1, share)))
                    .withMessageContaining("500").withMessageContaining("501");
        }
    }

    @Test
    void the_minutes_of_a_gap_are_those_that_lie_in_it_as_a_whole() throws Exception {
        String candles = """
                {"candles":[["2026-11-23T10:00:00+0530",1,2,1,2,10],["2026-11-23T10:01:00+0530",2,3,2,3,11],
                ["2026-11-23T10:02:00+0530",3,4,3,4,12]]}""";
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.data(candles));
                KiteHttp http = FakeSession.of(fake)) {
            KiteCandles history = new KiteCandles(http, rows);
            Instrument share = share();
            List<Bar> bars = history.minutes(share, Ist.micros(DAY, LocalTime.of(10, 1)),
                    Ist.micros(DAY, LocalTime.of(10, 2, 30)));
            assertThat(bars).singleElement().satisfies(bar -> {
                assertThat(bar.startMicros()).isEqualTo(Ist.micros(DAY, LocalTime.of(10, 1)));
                assertThat(bar.endMicros()).isEqualTo(Ist.micros(DAY, LocalTime.of(10, 2)));
                assertThat(bar.high()).isEqualTo(Price.ofRupees("3"));
                assertThat(bar.volume()).isEqualTo(11);
            });
            assertThat(fake.asked().getFirst().path()).isEqualTo("/instruments/historical/408065/minute");
            assertThat(history.minutes(share, 5, 5)).isEmpty();
            assertThat(fake.asked()).hasSize(1);
        }
    }

    @Test
    void a_bar_that_cannot_be_and_an_instrument_without_a_number_are_told_as_such() throws Exception {
        String impossible = "{\"candles\":[[\"2026-11-23T10:00:00+0530\",1,2,3,2,10]]}";
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.data(impossible));
                KiteHttp http = FakeSession.of(fake)) {
            Instrument share = share();
            long from = Ist.micros(DAY, LocalTime.of(10, 0));
            assertThatThrownBy(() -> new KiteCandles(http, rows).minutes(share, from, from + 60_000_000))
                    .isInstanceOf(IOException.class).hasMessageContaining("2026-11-23T10:00:00+0530");
            assertThatThrownBy(() -> new KiteCandles(http, Map.of()).minutes(share, from, from + 60_000_000))
                    .isInstanceOf(IOException.class).hasMessageContaining("no NSE:INFY")
                    .hasMessageContaining("data instruments");
        }
    }
}
