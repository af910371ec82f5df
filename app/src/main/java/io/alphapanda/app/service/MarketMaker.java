package io.alphapanda.app.service;

import io.alphapanda.app.market.RunMarket;
import io.alphapanda.eventlog.log.LogFailure;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Makes the market of a desk anew each time. Any thread.
@FunctionalInterface
interface MarketMaker {
    /// Opens it; whoever does so closes it.
    ///
    /// @throws IOException if it cannot be made as things are; the message says what to do
    RunMarket open() throws IOException, InterruptedException;

    /// The same for a life of a part, which a market that cannot be made ends for good.
    default RunMarket openForLife() {
        try {
            return open();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused.getMessage(), refused);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new LogFailure("told to end before the market was there", hurry);
        }
    }
}
