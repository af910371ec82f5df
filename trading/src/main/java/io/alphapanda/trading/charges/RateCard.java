package io.alphapanda.trading.charges;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.order.Charges;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/// All rates of a segment on an exchange, in a stretch of days in which none changes. Immutable.
///
/// Amounts between turnover and paisa are exact, in femto-rupees: micro-rupees times billionths. Each line is
/// rounded once, half up. Up to a turnover found when the card is made, all of it fits a `long`.
final class RateCard {
    private static final long FEMTOS_PER_MICRO = Rate.WHOLE;
    private static final long FEMTOS_PER_PAISA = FEMTOS_PER_MICRO * Money.PAISA_MICROS;
    private static final BigInteger BIG_FEMTOS_PER_PAISA = BigInteger.valueOf(FEMTOS_PER_PAISA);

    private final long brokerage;
    private final long brokerageFlatFemtos;
    private final long brokerageMaxFemtos;
    private final long taxOnBuys;
    private final long taxOnSales;
    private final long exchange;
    private final long protection;
    private final long sebi;
    private final long stampOnBuys;
    private final long stampOnSales;
    /// GST as a fraction in lowest terms, its denominator in femto-rupees per paisa.
    private final long gstPart;
    private final long gstWholeFemtos;
    private final long turnoverFastMaxMicros;
    private final List<String> assumed;

    /// @param rows one for every line
    /// @param assumed which of them are guesses, in words
    RateCard(Map<ChargeLine, RateRow> rows, List<String> assumed) {
        RateRow broker = row(rows, ChargeLine.BROKERAGE);
        this.brokerage = broker.rate().billionths();
        this.brokerageFlatFemtos = Math.multiplyExact(broker.flat().micros(), FEMTOS_PER_MICRO);
        this.brokerageMaxFemtos = broker.max().equals(RateRow.NO_MAX)
                ? Long.MAX_VALUE
                : Math.multiplyExact(broker.max().micros(), FEMTOS_PER_MICRO);
        RateRow tax = row(rows, ChargeLine.TRANSACTION_TAX);
        this.taxOnBuys = tax.onBuys() ? tax.rate().billionths() : 0;
        this.taxOnSales = tax.onSales() ? tax.rate().billionths() : 0;
        this.exchange = row(rows, ChargeLine.EXCHANGE_CHARGE).rate().billionths();
        this.protection = row(rows, ChargeLine.EXCHANGE_CHARGE).protection().billionths();
        this.sebi = row(rows, ChargeLine.SEBI_FEE).rate().billionths();
        RateRow stamp = row(rows, ChargeLine.STAMP_DUTY);
        this.stampOnBuys = stamp.onBuys() ? stamp.rate().billionths() : 0;
        this.stampOnSales = stamp.onSales() ? stamp.rate().billionths() : 0;
        long gst = row(rows, ChargeLine.GST).rate().billionths();
        long divisor = BigInteger.valueOf(gst).gcd(BigInteger.valueOf(Rate.WHOLE)).longValueExact();
        this.gstPart = gst / divisor;
        this.gstWholeFemtos = Math.multiplyExact(Rate.WHOLE / divisor, FEMTOS_PER_PAISA);
        this.turnoverFastMaxMicros = turnoverFastMaxMicros();
        this.assumed = List.copyOf(assumed);
    }

    /// Which rates of the card are guesses, in words; empty where all are known.
    List<String> assumed() {
        return assumed;
    }

    /// What an order of that turnover is charged.
    ///
    /// @throws IllegalArgumentException if the turnover is below zero
    Charges charge(Side side, Money turnover) {
        long micros = turnover.micros();
        if (micros <= 0) {
            return chargeNothing(turnover);
        }
        if (micros > turnoverFastMaxMicros) {
            return chargeLarge(side, BigInteger.valueOf(micros));
        }
        boolean buys = side == Side.BUY;
        long broker = brokerageFlatFemtos + Math.min(micros * brokerage, brokerageMaxFemtos);
        long taxed = broker + micros * (exchange + sebi);
        return new Charges(paise(broker), paise(micros * (buys ? taxOnBuys : taxOnSales)),
                paise(micros * (exchange + protection)), paise(micros * sebi),
                paise(micros * (buys ? stampOnBuys : stampOnSales)),
                Money.ofPaise((taxed * gstPart + gstWholeFemtos / 2) / gstWholeFemtos));
    }

    /// The same as [#charge], for a turnover of any size above zero.
    Charges chargeLarge(Side side, BigInteger micros) {
        boolean buys = side == Side.BUY;
        BigInteger part = times(micros, brokerage);
        BigInteger most = isCapped() ? part.min(BigInteger.valueOf(brokerageMaxFemtos)) : part;
        BigInteger broker = most.add(BigInteger.valueOf(brokerageFlatFemtos));
        BigInteger taxed = broker.add(times(micros, exchange + sebi));
        return new Charges(paise(broker, BIG_FEMTOS_PER_PAISA),
                paise(times(micros, buys ? taxOnBuys : taxOnSales), BIG_FEMTOS_PER_PAISA),
                paise(times(micros, exchange + protection), BIG_FEMTOS_PER_PAISA),
                paise(times(micros, sebi), BIG_FEMTOS_PER_PAISA),
                paise(times(micros, buys ? stampOnBuys : stampOnSales), BIG_FEMTOS_PER_PAISA),
                paise(times(taxed, gstPart), BigInteger.valueOf(gstWholeFemtos)));
    }

    private static Charges chargeNothing(Money turnover) {
        if (turnover.isNegative()) {
            throw new IllegalArgumentException("turnover must not be below zero, was " + turnover
                    + "; the side says which way the money goes");
        }
        return Charges.NONE;
    }

    /// The turnover up to which no step of [#charge] leaves a `long`.
    private long turnoverFastMaxMicros() {
        long steepest = Math.max(
                Math.max(Math.max(taxOnBuys, taxOnSales), Math.max(stampOnBuys, stampOnSales)),
                Math.max(brokerage, Math.max(exchange + protection, exchange + sebi)));
        long lines = (Long.MAX_VALUE - FEMTOS_PER_PAISA - brokerageFlatFemtos) / Math.max(steepest, 1);
        long fixed = brokerageFlatFemtos + (isCapped() ? brokerageMaxFemtos : 0);
        long perMicro = exchange + sebi + (isCapped() ? 0 : brokerage);
        long taxable = (Long.MAX_VALUE - gstWholeFemtos) / Math.max(gstPart, 1) - fixed;
        return Math.clamp(taxable / Math.max(perMicro, 1), 0, lines);
    }

    private boolean isCapped() {
        return brokerageMaxFemtos != Long.MAX_VALUE;
    }

    private static Money paise(long femtos) {
        return Money.ofPaise((femtos + FEMTOS_PER_PAISA / 2) / FEMTOS_PER_PAISA);
    }

    private static Money paise(BigInteger amount, BigInteger perPaisa) {
        return Money.ofPaise(amount.add(perPaisa.shiftRight(1)).divide(perPaisa).longValueExact());
    }

    private static BigInteger times(BigInteger amount, long factor) {
        return amount.multiply(BigInteger.valueOf(factor));
    }

    private static RateRow row(Map<ChargeLine, RateRow> rows, ChargeLine line) {
        RateRow row = rows.get(line);
        if (row == null) {
            throw new IllegalArgumentException("a rate card needs a row for " + line.words());
        }
        return row;
    }
}
