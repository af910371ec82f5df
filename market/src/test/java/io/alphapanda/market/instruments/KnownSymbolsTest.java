package io.alphapanda.market.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.money.Price;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownSymbolsTest {
    private final KnownSymbols symbols = KnownSymbols.bundled();

    @ParameterizedTest
    @CsvSource({"NIFTY, NSE:NIFTY, INDEX", "NIFTY 50, NSE:NIFTY, INDEX", "nifty bank, NSE:BANKNIFTY, INDEX",
        "INDIAVIX, NSE:INDIAVIX, INDEX", "SENSEX, BSE:SENSEX, INDEX", "BANKEX, BSE:BANKEX, INDEX",
        "RELIANCE, NSE:RELIANCE, EQUITY_AUCTION", "m&m, NSE:M&M, EQUITY_AUCTION",
        "BAJAJ-AUTO, NSE:BAJAJ-AUTO, EQUITY_AUCTION",
        "HDFC, NSE:HDFC, EQUITY", "AAPL, OTHER:AAPL, EQUITY", "NIFTYFULL, OTHER:NIFTYFULL, EQUITY"})
    void a_symbol_becomes_an_instrument(String symbol, String id, String segment) {
        Instrument instrument = symbols.resolve(symbol);
        assertThat(instrument.id()).hasToString(id);
        assertThat(instrument.segment()).hasToString(segment);
        assertThat(symbols.isKnown(instrument)).isEqualTo(!id.startsWith("OTHER"));
        assertThat(symbols.isKnown(symbol)).isEqualTo(!id.startsWith("OTHER"));
        assertThat(instrument.lotSize()).isEqualTo(1);
    }

    @Test
    void ticks_are_five_paise_at_home_and_one_abroad() {
        assertThat(symbols.resolve("INFY").tickSize()).isEqualTo(Price.ofRupees("0.05"));
        assertThat(symbols.resolve("AAPL").tickSize()).isEqualTo(Price.ofRupees("0.01"));
    }

    @ParameterizedTest
    @CsvSource({"BANKNIFTY_15m_2018_2023_epoch_seconds.csv.gz, BANKNIFTY",
        "kite_historical_api_HINDUNILVR_minute_2023-04.json.gz, HINDUNILVR", "BAJAJ-AUTO.csv, BAJAJ-AUTO",
        "nse-BAJAJ-AUTO-1m.csv, BAJAJ-AUTO", "M&M.csv, M&M", "NIFTY 50_5minute.csv, NIFTY",
        "20190709_yesbank_minute_trade.csv, YESBANK", "nse_daily_SBIN_vwap.csv.gz, SBIN", "AAPL.csv, AAPL",
        "backtestingpy_GOOG.csv.gz, BACKTESTINGPY_GOOG", "prices, PRICES", ".csv, .CSV"})
    void a_file_name_tells_its_symbol(String fileName, String symbol) {
        assertThat(symbols.guessFrom(fileName)).isEqualTo(symbol);
    }
}
