package io.alphapanda.trading.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.testing.Seeded;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeSheetTest {
    private static final LocalDate NOW = LocalDate.parse("2026-11-20");
    private final RateTable rates = RatesFile.table();
    private final ChargeSheet sheet = new ChargeSheet(rates);

    @ParameterizedTest
    @CsvSource({
        // Segment, exchange, side, turnover: brokerage, tax, exchange, SEBI, stamp, GST, all unrounded.
        "EQUITY_DELIVERY, NSE, BUY,  100000,  0,  100,   3.07,    0.10,   15,    0.5706",
        "EQUITY_INTRADAY, NSE, BUY,  100000,  20, 0,     3.07,    0.10,   3,     4.1706",
        "EQUITY_INTRADAY, NSE, SELL, 100000,  20, 25,    3.07,    0.10,   0,     4.1706",
        // The worked example shows GST as 9.2450: its four decimals hide that it is below half a paisa.
        "EQUITY_FUTURES,  NFO, SELL, 1625000, 20, 812.5, 29.7375, 1.625,  0,     9.2449575",
        "EQUITY_OPTIONS,  NFO, SELL, 6500,    20, 9.75,  2.3095,  0.0065, 0,     4.0168",
        "EQUITY_OPTIONS,  NFO, BUY,  6500,    20, 0,     2.3095,  0.0065, 0.195, 4.0168"})
    void the_rates_in_force_give_the_worked_examples(ChargeSegment segment, Exchange exchange, Side side,
            String turnover, BigDecimal brokerage, BigDecimal tax, BigDecimal exchangeCharge, BigDecimal sebi,
            BigDecimal stamp, BigDecimal gst) {
        Charges charges = sheet.charge(segment, exchange, side, Money.ofRupees(turnover), NOW);

        assertThat(lines(charges)).containsExactly(paisa(brokerage), paisa(tax), paisa(exchangeCharge),
                paisa(sebi),
                paisa(stamp), paisa(gst));
        assertThat(rates.assumedOn(segment, exchange, NOW)).isEmpty();
    }

    @Test
    void the_total_of_a_delivery_buy_is_that_of_its_rounded_lines() {
        // Unrounded 118.7406.
        assertThat(sheet
                .charge(ChargeSegment.EQUITY_DELIVERY, Exchange.NSE, Side.BUY, Money.ofRupees("100000"), NOW)
                .total()).hasToString("118.74");
    }

    @Test
    void a_contract_note_of_mid_2023_for_a_share_is_met() {
        // SBIN CNC BUY at 560: the broker's note has no stamp (0.084) and everything else unrounded.
        Charges charges = in2023(ChargeSegment.EQUITY_DELIVERY, Exchange.NSE, Side.BUY, "560");

        assertThat(charges.brokerage()).isEqualTo(Money.ZERO);
        assertThat(charges.transactionTax()).hasToString("0.56");
        assertThat(charges.exchange()).isEqualTo(paisa(new BigDecimal("0.01876")));
        assertThat(charges.sebi()).isEqualTo(paisa(new BigDecimal("0.00056")));
        assertThat(charges.gst()).isEqualTo(paisa(new BigDecimal("0.0033768")));
    }

    @Test
    void a_contract_note_of_mid_2023_for_a_commodity_future_is_met() {
        // GOLDPETAL SELL at 5862: brokerage 0.03 %, CTT 0.01 %, MCX 0.0026 %.
        Charges charges = in2023(ChargeSegment.COMMODITY_FUTURES, Exchange.MCX, Side.SELL, "5862");

        assertThat(charges.brokerage()).hasToString("1.76");
        assertThat(charges.transactionTax()).hasToString("0.59");
        assertThat(charges.exchange()).hasToString("0.15");
        assertThat(charges.sebi()).hasToString("0.01");
        assertThat(charges.stamp()).isEqualTo(Money.ZERO);
        assertThat(charges.gst()).isEqualTo(paisa(new BigDecimal("0.34503732")));
        assertThat(
                rates.assumedOn(ChargeSegment.COMMODITY_FUTURES, Exchange.MCX, LocalDate.parse("2023-07-03")))
                .containsExactly("exchange charge of commodity futures before 2026-08-22");
    }

    @Test
    void a_contract_note_of_mid_2023_for_an_option_is_met() {
        // NIFTY 17900 PE BUY 100 at 1.5: NSE 0.0505 %, 0.0005 % of it protection.
        Charges charges = in2023(ChargeSegment.EQUITY_OPTIONS, Exchange.NFO, Side.BUY, "150");

        assertThat(charges.brokerage()).hasToString("20.00");
        assertThat(charges.transactionTax()).isEqualTo(Money.ZERO);
        assertThat(charges.exchange()).isEqualTo(paisa(new BigDecimal("0.07575")));
        assertThat(charges.gst()).isEqualTo(paisa(new BigDecimal("3.613527")));
    }

    @Test
    void the_basket_of_mid_2023_pays_its_tax_and_brokerage() {
        // NIFTY CE SELL of 2673.75: that calculator leaves the protection part out of the exchange charge.
        Charges sale = in2023(ChargeSegment.EQUITY_OPTIONS, Exchange.NFO, Side.SELL, "2673.75");

        assertThat(sale.brokerage()).hasToString("20.00");
        assertThat(sale.transactionTax()).isEqualTo(paisa(new BigDecimal("1.67109375")));
        // GST has no protection part in its base, so it agrees: 18 % of 20 + 1.336875 + 0.00267375.
        assertThat(sale.gst()).isEqualTo(paisa(new BigDecimal("3.841118775")));
    }

    @Test
    void a_share_before_2023_pays_the_earlier_exchange_charge() {
        // INFY CNC BUY at 1498, 0.00345 %; stamp 0.22.
        Charges charges = sheet.charge(ChargeSegment.EQUITY_DELIVERY, Exchange.NSE, Side.BUY,
                Money.ofRupees("1498"),
                LocalDate.parse("2021-06-01"));

        assertThat(charges.exchange()).isEqualTo(paisa(new BigDecimal("0.051681")));
        assertThat(charges.stamp()).hasToString("0.22");
    }

    @ParameterizedTest
    @CsvSource({
        // A crore sold, the day before and the day of each change.
        "EQUITY_FUTURES, 2023-03-31, 1000.00, 183.00", "EQUITY_FUTURES, 2023-04-01, 1250.00, 183.00",
        "EQUITY_FUTURES, 2024-09-30, 1250.00, 183.00", "EQUITY_FUTURES, 2024-10-01, 2000.00, 183.00",
        "EQUITY_FUTURES, 2026-02-28, 2000.00, 183.00", "EQUITY_FUTURES, 2026-03-01, 2000.00, 183.00",
        "EQUITY_FUTURES, 2026-03-31, 2000.00, 183.00", "EQUITY_FUTURES, 2026-04-01, 5000.00, 183.00",
        "EQUITY_OPTIONS, 2023-03-31, 5000.00, 5050.00", "EQUITY_OPTIONS, 2023-04-01, 6250.00, 5050.00",
        "EQUITY_OPTIONS, 2024-09-30, 6250.00, 5050.00", "EQUITY_OPTIONS, 2024-10-01, 10000.00, 3553.00",
        "EQUITY_OPTIONS, 2026-03-31, 10000.00, 3553.00", "EQUITY_OPTIONS, 2026-04-01, 15000.00, 3553.00",
        "EQUITY_INTRADAY, 2023-03-31, 2500.00, 345.00", "EQUITY_INTRADAY, 2023-04-01, 2500.00, 335.00",
        "EQUITY_INTRADAY, 2024-03-31, 2500.00, 335.00", "EQUITY_INTRADAY, 2024-04-01, 2500.00, 332.00",
        "EQUITY_INTRADAY, 2024-09-30, 2500.00, 332.00", "EQUITY_INTRADAY, 2024-10-01, 2500.00, 307.00",
        "EQUITY_INTRADAY, 2026-03-01, 2500.00, 307.00"})
    void rates_change_on_their_day(ChargeSegment segment, LocalDate date, String tax, String exchangeCharge) {
        Charges crore = sheet.charge(segment, Exchange.NSE, Side.SELL, Money.ofRupees("10000000"), date);

        assertThat(crore.transactionTax()).hasToString(tax);
        assertThat(crore.exchange()).hasToString(exchangeCharge);
    }

    @ParameterizedTest
    @CsvSource({"EQUITY_INTRADAY, 58.86, 60.66", "EQUITY_FUTURES, 36.54, 38.34",
        "EQUITY_OPTIONS, 635.94, 644.76"})
    void gst_rose_when_the_protection_part_became_exchange_charge(ChargeSegment segment, String before,
            String after) {
        Money crore = Money.ofRupees("10000000");
        LocalDate change = LocalDate.parse("2026-03-01");
        Charges earlier = sheet.charge(segment, Exchange.NSE, Side.BUY, crore, change.minusDays(1));
        Charges later = sheet.charge(segment, Exchange.NSE, Side.BUY, crore, change);

        assertThat(earlier.gst()).hasToString(before);
        assertThat(later.gst()).hasToString(after);
        assertThat(later.exchange()).isEqualTo(earlier.exchange());
    }

    @ParameterizedTest
    @CsvSource({"66666.66, 20.00", "66666.67, 20.00", "66650, 20.00", "66633.33, 19.99", "33333.33, 10.00",
        "0.01, 0.00",
        "16.66, 0.00", "16.67, 0.01"})
    void intraday_brokerage_is_a_rate_up_to_a_limit(String turnover, String brokerage) {
        assertThat(sheet
                .charge(ChargeSegment.EQUITY_INTRADAY, Exchange.NSE, Side.BUY, Money.ofRupees(turnover), NOW)
                .brokerage()).hasToString(brokerage);
    }

    @Test
    void half_a_paisa_goes_up() {
        // 0.025 % of 20 is exactly half a paisa, of a micro-rupee less it is not.
        assertThat(intradaySale("20.00").transactionTax()).hasToString("0.01");
        assertThat(intradaySale("19.999999").transactionTax()).isEqualTo(Money.ZERO);
    }

    @Test
    void bse_has_charges_of_its_own_and_everything_else_follows_nse() {
        assertThat(exchangeChargeOfLakh(ChargeSegment.EQUITY_DELIVERY, Exchange.BSE)).hasToString("3.75");
        assertThat(exchangeChargeOfLakh(ChargeSegment.EQUITY_FUTURES, Exchange.BFO)).isEqualTo(Money.ZERO);
        assertThat(exchangeChargeOfLakh(ChargeSegment.EQUITY_OPTIONS, Exchange.BFO)).hasToString("32.50");
        assertThat(exchangeChargeOfLakh(ChargeSegment.EQUITY_OPTIONS, Exchange.NFO)).hasToString("35.53");
        assertThat(exchangeChargeOfLakh(ChargeSegment.EQUITY_FUTURES, Exchange.OTHER)).hasToString("1.83");
        assertThat(exchangeChargeOfLakh(ChargeSegment.CURRENCY_FUTURES, Exchange.CDS)).hasToString("0.35");
        assertThat(exchangeChargeOfLakh(ChargeSegment.CURRENCY_OPTIONS, Exchange.CDS)).hasToString("31.10");
        assertThat(exchangeChargeOfLakh(ChargeSegment.COMMODITY_FUTURES, Exchange.MCX)).hasToString("2.10");
        assertThat(exchangeChargeOfLakh(ChargeSegment.COMMODITY_OPTIONS, Exchange.MCX)).hasToString("41.80");
    }

    @Test
    void nothing_traded_costs_nothing_flat_brokerage_included() {
        for (ChargeSegment segment : ChargeSegment.values()) {
            assertThat(sheet.charge(segment, Exchange.NSE, Side.BUY, Money.ZERO, NOW))
                    .isEqualTo(Charges.NONE);
        }
    }

    @Test
    void a_turnover_below_zero_is_refused() {
        assertThatThrownBy(() -> sheet.charge(ChargeSegment.EQUITY_OPTIONS, Exchange.NFO, Side.SELL,
                Money.ofRupees("-1"), NOW)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("turnover must not be below zero, was -1.00");
    }

    @Seeded
    void lines_are_whole_paise_and_never_fall_when_the_turnover_grows(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Trade trade = Trade.any(random);
            long more = random.nextLong(1, 1L << random.nextInt(1, 50));
            Charges charges = charge(trade, trade.micros());
            Charges grown = charge(trade, trade.micros() + more);

            assertThat(charges.total().micros()).as("%s", trade)
                    .isEqualTo(lines(charges).stream().mapToLong(Money::micros).sum());
            assertThat(lines(charges)).as("%s", trade)
                    .allMatch(line -> line.micros() >= 0 && line.micros() % Money.PAISA_MICROS == 0);
            for (int line = 0; line < 6; line++) {
                assertThat(lines(grown).get(line)).as("%s and %s more", trade, more)
                        .isGreaterThanOrEqualTo(lines(charges).get(line));
            }
        }
    }

    @Seeded
    void the_fast_and_the_large_way_agree_with_decimals(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Trade trade = Trade.any(random);
            RateCard card = rates.card(trade.segment(), trade.exchange(), trade.date().toEpochDay());
            Charges charges = charge(trade, trade.micros());

            assertThat(charges).as("%s", trade).isEqualTo(ChargeOracle.charge(trade));
            assertThat(card.chargeLarge(trade.side(), BigInteger.valueOf(trade.micros()))).as("%s", trade)
                    .isEqualTo(charges);
        }
    }

    @Test
    void the_largest_turnover_of_all_is_still_exact() {
        for (ChargeSegment segment : ChargeSegment.values()) {
            for (Side side : Side.values()) {
                Trade trade = new Trade(segment, Exchange.NSE, side, Long.MAX_VALUE, NOW);
                assertThat(charge(trade, Long.MAX_VALUE)).as("%s", trade)
                        .isEqualTo(ChargeOracle.charge(trade));
            }
        }
    }

    private Charges charge(Trade trade, long micros) {
        return sheet.charge(trade.segment(), trade.exchange(), trade.side(), new Money(micros), trade.date());
    }

    private Charges in2023(ChargeSegment segment, Exchange exchange, Side side, String turnover) {
        return sheet.charge(segment, exchange, side, Money.ofRupees(turnover), LocalDate.parse("2023-07-03"));
    }

    private Charges intradaySale(String turnover) {
        return sheet.charge(ChargeSegment.EQUITY_INTRADAY, Exchange.NSE, Side.SELL, Money.ofRupees(turnover),
                NOW);
    }

    private Money exchangeChargeOfLakh(ChargeSegment segment, Exchange exchange) {
        return sheet.charge(segment, exchange, Side.SELL, Money.ofRupees("100000"), NOW).exchange();
    }

    private static List<Money> lines(Charges charges) {
        return List.of(charges.brokerage(), charges.transactionTax(), charges.exchange(), charges.sebi(),
                charges.stamp(), charges.gst());
    }

    private static Money paisa(BigDecimal rupees) {
        return Money.ofPaise(rupees.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
