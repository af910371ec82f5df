package io.alphapanda.services.brokertrading;

import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.broker.BrokerReport;
import io.alphapanda.domain.broker.BrokerReport.Searched;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.order.ClOrdId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the broker's book and tells what is news in it. One thread.
///
/// What it remembers only saves the log from repetitions: after a restart it tells the whole day again, and nothing
/// comes of that.
final class BookReader {
    private final Scope account;
    private final BrokerPort port;
    private final OrderDirectory directory;
    private final News news;
    private final int quietReadsMax;
    private final Map<String, BrokerOrder> told = new HashMap<>();
    private List<BrokerPosition> toldPositions = List.of();
    private int quietReads;
    private boolean hasTold;

    BookReader(Scope account, BrokerPort port, OrderDirectory directory, News news, int quietReadsMax) {
        this.account = account;
        this.port = port;
        this.directory = directory;
        this.news = news;
        this.quietReadsMax = quietReadsMax;
    }

    /// Reads everything once, and tells what is news.
    ///
    /// @throws IOException if the broker could not be read; then nothing was told
    void read() throws IOException, InterruptedException {
        // Before the read: what is in doubt later than that is not looked for in it.
        Map<ClOrdId, Long> doubts = directory.doubts();
        List<BrokerOrder> book = port.orders();
        List<BrokerPosition> positions = port.positions();
        BrokerReport report = new BrokerReport(true,
                doubts.entrySet().stream().map(doubt -> new Searched(doubt.getKey(), doubt.getValue()))
                        .toList(),
                news(book, doubts), positions);
        boolean isNews = !hasTold || !report.orders().isEmpty() || !report.searched().isEmpty()
                || !positions.equals(toldPositions);
        if (isNews || ++quietReads >= quietReadsMax) {
            news.tell(account + ":all", report);
            remember(book, positions);
        }
    }

    private List<BrokerOrder> news(List<BrokerOrder> book, Map<ClOrdId, Long> doubts) {
        Set<String> tags = doubts.keySet().stream().map(ClOrdId::value).collect(Collectors.toSet());
        List<BrokerOrder> changed = new ArrayList<>();
        for (BrokerOrder order : book) {
            if (tags.contains(order.tag()) || !order.equals(told.get(order.orderId()))) {
                changed.add(order);
            }
        }
        return changed;
    }

    private void remember(List<BrokerOrder> book, List<BrokerPosition> positions) {
        told.clear();
        book.forEach(order -> told.put(order.orderId(), order));
        toldPositions = List.copyOf(positions);
        quietReads = 0;
        hasTold = true;
    }
}
