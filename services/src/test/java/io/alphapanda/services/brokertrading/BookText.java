package io.alphapanda.services.brokertrading;

import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.BrokerOrder.Status;
import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The small broker's book and requests as lines of text, fields apart by tabs.
final class BookText {
    private static final String TAB = "\t";

    private BookText() {}

    static String ofOrders(List<BrokerOrder> orders) {
        return orders.stream().map(order -> String.join(TAB, order.tag(), order.orderId(),
                order.instrument().value(), order.side().name(), order.product().name(),
                order.status().name(),
                Long.toString(order.units()), Long.toString(order.cumUnits()),
                Long.toString(order.cumValue().micros()), Long.toString(order.updatedAtMicros()),
                order.text()))
                .collect(Collectors.joining("\n"));
    }

    static List<BrokerOrder> orders(String text) {
        return lines(text).map(fields -> new BrokerOrder(fields[0], fields[1], new InstrumentId(fields[2]),
                Side.valueOf(fields[3]), Product.valueOf(fields[4]), Status.valueOf(fields[5]),
                Long.parseLong(fields[6]), Long.parseLong(fields[7]), new Money(Long.parseLong(fields[8])),
                Long.parseLong(fields[9]), fields[10])).toList();
    }

    static String ofPositions(List<BrokerPosition> positions) {
        return positions.stream().map(position -> position.instrument().value() + TAB + position.units())
                .collect(Collectors.joining("\n"));
    }

    static List<BrokerPosition> positions(String text) {
        return lines(text)
                .map(fields -> new BrokerPosition(new InstrumentId(fields[0]), Long.parseLong(fields[1])))
                .toList();
    }

    static String of(SmallBroker.Order order) {
        return String.join(TAB, order.tag(), order.instrument().value(), order.side().name(),
                order.product().name(), Long.toString(order.units()),
                Long.toString(order.limit().map(Price::micros).orElse(0L)),
                Long.toString(order.reference().micros()));
    }

    static SmallBroker.Order order(String text) {
        String[] fields = text.split(TAB, -1);
        long limit = Long.parseLong(fields[5]);
        return new SmallBroker.Order(fields[0], new InstrumentId(fields[1]), Side.valueOf(fields[2]),
                Product.valueOf(fields[3]), Long.parseLong(fields[4]),
                limit == 0 ? Optional.empty() : Optional.of(new Price(limit)),
                new Price(Long.parseLong(fields[6])));
    }

    private static Stream<String[]> lines(String text) {
        return text.lines().filter(line -> !line.isEmpty()).map(line -> line.split(TAB, -1));
    }
}
