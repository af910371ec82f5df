package io.alphapanda.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.alphapanda.benchmarks.input.BenchMarket;
import io.alphapanda.benchmarks.path.Ta4jCross;
import io.alphapanda.benchmarks.readings.ReadingDesk;
import io.alphapanda.benchmarks.readings.Readings;
import io.alphapanda.benchmarks.readings.ReadingsBenchmark;
import io.alphapanda.benchmarks.readings.Ta4jReadings;
import io.alphapanda.domain.money.Price;
import org.junit.jupiter.api.Test;

/// Holds that ours, peer and limit read the same indicators on every bar and make the same trades.
class ReadingsTest {
    private static final BenchMarket MARKET = BenchMarket.generated("NIFTY", Price.ofRupees("14000"), 5_000);

    private final Readings ours = new Readings();
    private final int trips = new ReadingDesk(MARKET.input()).run(ours).trips().size();

    @Test
    void limit_reads_and_trades_as_we_do() {
        Readings limit = new Readings();

        assertThat(trips).isGreaterThan(20);
        assertThat(ReadingsBenchmark.plain(MARKET.bars()).run(limit)).isEqualTo(trips);
        assertThat(limit.count()).isEqualTo(ours.count()).isEqualTo(4_950);
        assertThat(limit.sum()).isCloseTo(ours.sum(), withinPercentage(0.0001));
    }

    @Test
    void peer_reads_and_trades_as_we_do() {
        Readings peer = new Readings();

        // ta4j seeds its averages with the first value, so it may differ while they forget it.
        assertThat(Ta4jReadings.run(Ta4jCross.series(MARKET.bars()), peer).getPositionCount())
                .isBetween(trips - 2, trips + 2);
        assertThat(peer.count()).isEqualTo(ours.count());
        assertThat(peer.sum()).isCloseTo(ours.sum(), withinPercentage(0.5));
    }
}
