package io.alphapanda.zerodha.broker;

import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.BrokerOrder.Status;
import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.money.Money;
import io.alphapanda.zerodha.json.KiteTime;
import io.alphapanda.zerodha.json.UnexpectedReply;
import io.alphapanda.zerodha.orders.KiteOrder;
import io.alphapanda.zerodha.portfolio.Holding;
import io.alphapanda.zerodha.portfolio.KitePosition;
import io.alphapanda.zerodha.portfolio.Positions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Says in words of ours what stands in Kite's books.
final class BookWords {
    /// No price of an Indian exchange is finer, so neither is the value of fills: what lies beyond is binary noise.
    private static final int VALUE_DECIMALS = 4;

    private BookWords() {}

    /// An order of the book.
    ///
    /// @throws UnexpectedReply if it cannot be
    static BrokerOrder order(KiteOrder order) throws UnexpectedReply {
        try {
            return new BrokerOrder(order.tag().orElse(""), order.orderId(), order.instrument(),
                    order.transactionType(), product(order.product()), status(order), order.quantity(),
                    order.filledQuantity(), value(order), updatedMicros(order), text(order));
        } catch (IllegalArgumentException | ArithmeticException impossible) {
            throw new UnexpectedReply(
                    "GET /orders: order " + order.orderId() + ": " + impossible.getMessage(),
                    impossible);
        }
    }

    private static Status status(KiteOrder order) {
        return switch (order.stage()) {
            case OPEN -> Status.OPEN;
            case COMPLETE -> Status.COMPLETE;
            case CANCELED -> Status.CANCELED;
            case REJECTED -> Status.REJECTED;
            case LAPSED -> Status.EXPIRED;
        };
    }

    /// Cover and bracket orders are intraday; what the broker finances is delivery.
    private static Product product(String word) {
        return switch (word) {
            case "CNC", "MTF" -> Product.CNC;
            case "MIS", "CO", "BO" -> Product.MIS;
            case "NRML" -> Product.NRML;
            default -> throw new IllegalArgumentException("product '" + word + "' is not known");
        };
    }

    private static Money value(KiteOrder order) {
        BigDecimal value = order.averagePrice().multiply(BigDecimal.valueOf(order.filledQuantity()));
        return Money.ofRupees(value.setScale(VALUE_DECIMALS, RoundingMode.HALF_EVEN).toPlainString());
    }

    private static long updatedMicros(KiteOrder order) {
        return order.exchangeUpdateTimestamp().or(order::exchangeTimestamp).map(KiteTime::micros)
                .filter(micros -> micros.isPresent()).orElseGet(() -> order.orderTimestamp().micros())
                .orElse(0);
    }

    private static String text(KiteOrder order) {
        Optional<String> said = order.statusMessage().or(order::statusMessageRaw);
        return said.map(String::strip).orElse("");
    }

    /// Everything that is held, each instrument once: holdings as of this morning, and what positions added to them.
    static List<BrokerPosition> positions(Positions positions, List<Holding> holdings)
            throws UnexpectedReply {
        Map<String, Long> units = new TreeMap<>();
        try {
            for (Holding holding : holdings) {
                units.merge(holding.instrument().value(), holding.units(), Math::addExact);
            }
            for (KitePosition position : positions.net()) {
                units.merge(position.instrument().value(), position.quantity(), Math::addExact);
            }
        } catch (IllegalArgumentException | ArithmeticException impossible) {
            throw new UnexpectedReply("the portfolio cannot be: " + impossible.getMessage(), impossible);
        }
        List<BrokerPosition> held = new ArrayList<>();
        units.forEach((instrument, count) -> {
            if (count != 0) {
                held.add(new BrokerPosition(new InstrumentId(instrument), count));
            }
        });
        return List.copyOf(held);
    }
}
