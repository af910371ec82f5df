package io.alphapanda.app.run;

import io.alphapanda.domain.marketdata.FeedStatus.Count;
import io.alphapanda.eventlog.hosting.Door;
import io.alphapanda.eventlog.hosting.Inbox;
import io.alphapanda.eventlog.hosting.SourceThread;
import io.alphapanda.services.marketfeed.PacedMarket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands the events of a simulated or replayed market to the desk, each when it is due.
final class MarketSource implements RunSource {
    private static final Logger LOG = LoggerFactory.getLogger(MarketSource.class);

    private final PacedMarket market;
    private final Supplier<List<Count>> counts;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final SourceThread thread = new SourceThread();
    private volatile Optional<Throwable> failure = Optional.empty();

    /// @param counts what the gate before it let pass and left out
    MarketSource(PacedMarket market, Supplier<List<Count>> counts) {
        this.market = market;
        this.counts = counts;
    }

    @Override
    public String name() {
        return "market-feed";
    }

    @Override
    public void start(Door door) {
        thread.start("market-feed", () -> tell(door));
    }

    private void tell(Door door) {
        try {
            market.tell(door::admitEach);
        } catch (InterruptedException | Inbox.Closed stopped) {
            LOG.debug("the market stops: {}", stopped.toString());
        } catch (RuntimeException broken) {
            LOG.error("the market broke off", broken);
            failure = Optional.of(broken);
        } finally {
            ended.countDown();
        }
    }

    @Override
    public void stop() {
        market.stop();
        thread.stop("the market still waits for the desk to take an event; find the"
                + " decider that takes so long");
    }

    @Override
    public void pause(boolean isOn) {
        market.pause(isOn);
    }

    /// Counts down when the market tells nothing more, whatever the reason.
    CountDownLatch ended() {
        return ended;
    }

    @Override
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        return ended.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public Optional<Throwable> failure() {
        return failure;
    }

    @Override
    public List<Count> counts() {
        return counts.get();
    }
}
