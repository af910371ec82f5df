package io.alphapanda.trading.charges;

import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.order.Charges;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/// The charges worked out anew, in decimals and straight from the published percentages: slow, and sharing
/// nothing with the code under test.
final class ChargeOracle {
    private ChargeOracle() {}

    static Charges charge(Trade trade) {
        BigDecimal turnover = BigDecimal.valueOf(trade.micros(), 6);
        boolean sale = trade.side() == Side.SELL;
        BigDecimal broker = brokerage(trade.segment(), turnover);
        BigDecimal tax = percent(turnover, tax(trade.segment(), sale, trade.date()));
        String[] exchangeAndProtection = exchange(trade.segment(), trade.exchange(), trade.date())
                .split("\\+", -1);
        BigDecimal exchange = percent(turnover, exchangeAndProtection[0]);
        BigDecimal protection = percent(turnover, exchangeAndProtection[1]);
        BigDecimal sebi = percent(turnover, "0.0001");
        BigDecimal stamp = percent(turnover, sale ? "0" : stamp(trade.segment()));
        BigDecimal gst = percent(broker.add(exchange).add(sebi), "18");
        return new Charges(paisa(broker), paisa(tax), paisa(exchange.add(protection)), paisa(sebi),
                paisa(stamp),
                paisa(gst));
    }

    private static BigDecimal brokerage(ChargeSegment segment, BigDecimal turnover) {
        return switch (segment) {
            case EQUITY_DELIVERY -> BigDecimal.ZERO;
            case EQUITY_OPTIONS, COMMODITY_OPTIONS -> new BigDecimal("20");
            case EQUITY_INTRADAY, EQUITY_FUTURES, CURRENCY_FUTURES, CURRENCY_OPTIONS, COMMODITY_FUTURES
                    -> percent(turnover, "0.03").min(new BigDecimal("20"));
        };
    }

    private static String tax(ChargeSegment segment, boolean sale, LocalDate date) {
        if (segment == ChargeSegment.EQUITY_DELIVERY) {
            return "0.1";
        }
        if (!sale) {
            return "0";
        }
        return switch (segment) {
            case EQUITY_DELIVERY -> "0.1";
            case EQUITY_INTRADAY -> "0.025";
            case EQUITY_FUTURES
                    -> byDate(date, "0.01", "2023-04-01", "0.0125", "2024-10-01", "0.02", "2026-04-01",
                            "0.05");
            case EQUITY_OPTIONS
                    -> byDate(date, "0.05", "2023-04-01", "0.0625", "2024-10-01", "0.1", "2026-04-01",
                            "0.15");
            case CURRENCY_FUTURES, CURRENCY_OPTIONS -> "0";
            case COMMODITY_FUTURES -> "0.01";
            case COMMODITY_OPTIONS -> "0.05";
        };
    }

    private static String exchange(ChargeSegment segment, Exchange exchange, LocalDate date) {
        boolean bse = exchange == Exchange.BSE || exchange == Exchange.BFO;
        return switch (segment) {
            case EQUITY_DELIVERY, EQUITY_INTRADAY -> bse
                    ? "0.00375+0"
                    : byDate(date, "0.00335+0.0001", "2023-04-01", "0.00325+0.0001", "2024-04-01",
                            "0.00322+0.0001",
                            "2024-10-01", "0.00297+0.0001", "2026-03-01", "0.0030699+0.0000001");
            case EQUITY_FUTURES -> bse
                    ? "0+0"
                    : byDate(date, "0.00173+0.0001", "2026-03-01", "0.0018299+0.0000001");
            case EQUITY_OPTIONS -> bse
                    ? "0.0325+0"
                    : byDate(date, "0.05+0.0005", "2024-10-01", "0.03503+0.0005", "2026-03-01",
                            "0.03552+0.00001");
            case CURRENCY_FUTURES -> bse ? "0.00045+0" : "0.00035+0";
            case CURRENCY_OPTIONS -> bse ? "0.001+0" : "0.0311+0";
            case COMMODITY_FUTURES -> byDate(date, "0.0026+0", "2024-10-01", "0.0021+0");
            case COMMODITY_OPTIONS -> "0.0418+0";
        };
    }

    private static String stamp(ChargeSegment segment) {
        return switch (segment) {
            case EQUITY_DELIVERY -> "0.015";
            case EQUITY_INTRADAY, EQUITY_OPTIONS, COMMODITY_OPTIONS -> "0.003";
            case EQUITY_FUTURES, COMMODITY_FUTURES -> "0.002";
            case CURRENCY_FUTURES, CURRENCY_OPTIONS -> "0.0001";
        };
    }

    private static String byDate(LocalDate date, String first, String... changes) {
        String rate = first;
        for (int i = 0; i < changes.length; i += 2) {
            rate = date.isBefore(LocalDate.parse(changes[i])) ? rate : changes[i + 1];
        }
        return rate;
    }

    private static BigDecimal percent(BigDecimal amount, String percent) {
        return amount.multiply(new BigDecimal(percent)).movePointLeft(2);
    }

    private static Money paisa(BigDecimal rupees) {
        return Money.ofPaise(rupees.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
