package io.alphapanda.trading.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import java.math.BigInteger;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTableTest {
    private static final LocalDate NOW = LocalDate.parse("2026-11-20");
    private final RateTable rates = RatesFile.table();

    @Test
    void rates_before_the_first_dated_row_of_a_line_are_assumed() {
        assertThat(rates.assumedOn(ChargeSegment.EQUITY_FUTURES, Exchange.NFO, LocalDate.parse("2024-09-30")))
                .containsExactly("exchange charge of equity futures before 2024-10-01");
        assertThat(rates.assumedOn(ChargeSegment.EQUITY_FUTURES, Exchange.NFO, LocalDate.parse("2024-10-01")))
                .isEmpty();
    }

    @Test
    void several_assumed_lines_are_all_told() {
        assertThat(rates.assumedOn(ChargeSegment.EQUITY_OPTIONS, Exchange.NFO, LocalDate.parse("2020-06-30")))
                .containsExactly("exchange charge of equity options before 2023-04-01",
                        "stamp duty of equity options before 2020-07-01");
        assertThat(rates.assumedOn(ChargeSegment.EQUITY_OPTIONS, Exchange.NFO, LocalDate.parse("2020-07-01")))
                .containsExactly("exchange charge of equity options before 2023-04-01");
    }

    @Test
    void a_rate_known_only_by_its_end_is_not_assumed() {
        assertThat(
                rates.assumedOn(ChargeSegment.EQUITY_DELIVERY, Exchange.NSE, LocalDate.parse("2021-06-01")))
                .isEmpty();
    }

    @Test
    void an_exchange_that_differs_is_named() {
        assertThat(rates.assumedOn(ChargeSegment.EQUITY_FUTURES, Exchange.BFO, LocalDate.parse("2026-08-21")))
                .containsExactly("exchange charge of equity futures on BSE before 2026-08-22");
    }

    @Test
    void no_rate_in_force_today_is_assumed() {
        for (ChargeSegment segment : ChargeSegment.values()) {
            for (Exchange exchange : Exchange.values()) {
                assertThat(rates.assumedOn(segment, exchange, NOW)).isEmpty();
            }
        }
    }

    @Test
    void a_guess_without_a_later_known_row_is_assumed_for_ever() {
        RateTable guessed = RateTable.parse(RatesFile.text() + "gst EQUITY_OPTIONS NSE 2027-01-01? 28%\n");

        assertThat(
                guessed.assumedOn(ChargeSegment.EQUITY_OPTIONS, Exchange.NFO, LocalDate.parse("2030-01-01")))
                .containsExactly("GST of equity options");
    }

    @Test
    void a_rate_without_limit_and_a_fine_gst_stay_exact() {
        String text = RatesFile.text().replace("0.03% max 20", "0.03%").replace("always       18%",
                "always 17.99%");
        RateCard card = RateTable.parse(text).card(ChargeSegment.EQUITY_FUTURES, Exchange.NFO,
                NOW.toEpochDay());

        for (long micros = 1; micros > 0; micros = micros * 3 + 7_919) {
            assertThat(card.charge(Side.SELL, new Money(micros))).as("%s micros", micros)
                    .isEqualTo(card.chargeLarge(Side.SELL, BigInteger.valueOf(micros)));
        }
        assertThat(card.charge(Side.BUY, Money.ofRupees("1000000")).brokerage()).hasToString("300.00");
        // 17.99 % of brokerage 300, exchange charge 18.299 and fee 1.
        assertThat(card.charge(Side.BUY, Money.ofRupees("1000000")).gst()).hasToString("57.44");
    }

    @Test
    void all_bad_lines_are_named_at_once_with_the_value_and_the_remedy() {
        String text = """
                # Good, then seven mistakes.
                gst all all always 18%
                brokrage all all always 0%
                brokerage EQUITY_CASH all always 0%
                brokerage EQUITY_DELIVERY LSE always 0%
                brokerage EQUITY_DELIVERY all 2026-2-30 0%

                brokerage EQUITY_DELIVERY all always 0.03
                transaction-tax EQUITY_DELIVERY all always 0.1%
                gst EQUITY_DELIVERY NSE always 19%
                """;

        assertThatThrownBy(() -> RateTable.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("7 mistakes",
                        "line 3: unknown line 'brokrage'; use one of [brokerage,",
                        "line 4: unknown word 'EQUITY_CASH'; use all, or some of [EQUITY_DELIVERY,",
                        "line 5: unknown word 'LSE'; use all, or some of [NSE, BSE]",
                        "line 6: '2026-2-30' is no date; write it like 2026-03-01, or always",
                        "line 8: amount '0.03' of brokerage is not understood; write it like flat 20",
                        "line 9: amount '0.1%' of transaction-tax is not understood; write",
                        "line 10: gst of EQUITY_DELIVERY on NSE from always is already stated in line 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gst all all always 18                       | amount '18' of gst is not understood
            gst all all always                          | is too short; write <line> <segments>
            gst all all always 17.999%                  | GST '17.999%' is finer than 0.01%
            gst all all always -1%                      | rate '-1%' must lie between 0% and 100%
            gst all all always 1800%                    | rate '1800%' must lie between 0% and 100%
            gst all all 0202-01-01 18%                  | must lie between 1990-01-01 and 2100-01-01
            brokerage all all always flat 2000          | brokerage '2000' per order must lie between
            brokerage all all always 0.03% cap 20       | write it like flat 20, or 0.03%, or 0.03% max 20
            exchange-charge all all always 1% 2%        | write it like 0.00173%, or 0.00173% protection
            stamp-duty all all always 1% purchase       | write it like 0.015% buy, or sell, or both
            sebi-fee all all always 0.00000001%         | has more than 7 decimals
            """)
    void a_row_without_sense_is_refused(String row, String reason) {
        assertThatThrownBy(() -> RateTable.parse(row)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 1: ").hasMessageContaining(reason);
    }

    @Test
    void a_line_without_any_row_is_missed() {
        String text = RatesFile.text().lines().filter(line -> !line.contains("COMMODITY_OPTIONS   "))
                .reduce("", (all, line) -> all + line + "\n");

        assertThatThrownBy(() -> RateTable.parse(text)).hasMessageContaining("8 mistakes")
                .hasMessageContaining(
                        "no exchange-charge of COMMODITY_OPTIONS on BSE; add a row, with 0% if it is free");
    }
}
