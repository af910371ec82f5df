package io.alphapanda.services.marketfeed;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Quote;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.market.stream.MarketFact;
import java.util.Set;

/// What a live source has to tell.
public sealed interface LiveNews {
    /// A tick or a quote, and when it was received.
    record Told(MarketFact fact) implements LiveNews {
        /// Whose it is.
        ///
        /// @throws IllegalStateException if it is neither a tick nor a quote
        public InstrumentId instrument() {
            return switch (fact.data()) {
                case Tick tick -> tick.instrument();
                case Quote quote -> quote.instrument();
                default -> throw new IllegalStateException(
                        "a live source told a " + fact.data().type().wireName()
                                + "; it may tell ticks and quotes");
            };
        }
    }

    /// Nothing is received of these instruments from now on; it tries again by itself.
    ///
    /// @param sinceMicros when it last received anything, in microseconds of UTC
    /// @param why for people
    record Lost(long sinceMicros, Set<InstrumentId> instruments, String why) implements LiveNews {
        /// Takes its own copy.
        public Lost {
            instruments = Set.copyOf(instruments);
        }
    }

    /// It is connected, at first or again, and asks for these instruments. What happened in between is not told.
    ///
    /// @param micros since when, in microseconds of UTC
    record Regained(long micros, Set<InstrumentId> instruments) implements LiveNews {
        /// Takes its own copy.
        public Regained {
            instruments = Set.copyOf(instruments);
        }
    }

    /// Something for people to know.
    record Said(String text) implements LiveNews {}
}
