package io.alphapanda.zerodha.ticker;

import io.alphapanda.zerodha.ticker.packet.Packet;
import io.alphapanda.zerodha.ticker.packet.TokenTable;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// Where packets wait for their taker: of each token the newest only, in a place of its own that is made beforehand.
///
/// A packet that comes while an older one of its token waits takes its place, and its turn. So memory never grows, and a
/// taker that is slow sees fewer packets, never older ones. Any thread puts, one takes.
final class PacketMailbox {
    /// What [#take] gives when nothing waits.
    static final long NOTHING = Long.MIN_VALUE;

    private final ReentrantLock lock = new ReentrantLock();
    private final ByteBuffer places;
    private final int[] lengths;
    private final long[] receivedMicros;
    /// The places whose turn comes, in a ring.
    private final int[] turns;
    private final BitSet hasTurn;
    private final BitSet isTaken;
    private final ByteBuffer inHand = ByteBuffer.allocate(Packet.FULL_BYTES);
    private final Map<Long, Integer> placeOf = new HashMap<>();
    /// The same, for every packet.
    private TokenTable<Integer> placeTable = new TokenTable<>(placeOf);
    private int nextTurn;
    private int waiting;
    private long conflated;
    private long unwanted;

    PacketMailbox(int tokensMax) {
        places = ByteBuffer.allocate(Math.multiplyExact(tokensMax, Packet.FULL_BYTES));
        lengths = new int[tokensMax];
        receivedMicros = new long[tokensMax];
        turns = new int[tokensMax];
        hasTurn = new BitSet(tokensMax);
        isTaken = new BitSet(tokensMax);
    }

    /// Makes a place for each of these tokens that has none.
    void open(Collection<Long> more) {
        lock.lock();
        try {
            for (Long token : more) {
                if (!placeOf.containsKey(token)) {
                    int place = isTaken.nextClearBit(0);
                    if (place >= lengths.length) {
                        throw new IllegalStateException(
                                "the mailbox has " + lengths.length + " places, and all are taken");
                    }
                    isTaken.set(place);
                    placeOf.put(token, place);
                }
            }
            placeTable = new TokenTable<>(placeOf);
        } finally {
            lock.unlock();
        }
    }

    /// Gives up the places of these tokens; what waits in them is gone.
    void close(Collection<Long> gone) {
        lock.lock();
        try {
            for (Long token : gone) {
                Integer place = placeOf.remove(token);
                if (place != null) {
                    lengths[place] = 0;
                    isTaken.clear(place);
                }
            }
            placeTable = new TokenTable<>(placeOf);
        } finally {
            lock.unlock();
        }
    }

    /// Copies a packet to its place. One of a token without a place is counted and forgotten.
    void put(Packet packet, long micros) {
        lock.lock();
        try {
            Integer place = placeTable.get(packet.token());
            if (place == null) {
                unwanted++;
                return;
            }
            conflated += lengths[place] > 0 ? 1 : 0;
            packet.copyTo(places, place * Packet.FULL_BYTES);
            lengths[place] = packet.length();
            receivedMicros[place] = micros;
            if (!hasTurn.get(place)) {
                hasTurn.set(place);
                turns[(nextTurn + waiting++) % turns.length] = place;
            }
        } finally {
            lock.unlock();
        }
    }

    /// Lays `view` over the packet that has waited longest, good until the next call.
    ///
    /// @return when it was received, in microseconds of UTC; [#NOTHING] if none waits
    long take(Packet view) {
        lock.lock();
        try {
            while (waiting > 0) {
                int place = turns[nextTurn];
                nextTurn = (nextTurn + 1) % turns.length;
                waiting--;
                hasTurn.clear(place);
                int length = lengths[place];
                // A place that was given up keeps its turn, with nothing in it.
                if (length > 0) {
                    lengths[place] = 0;
                    inHand.put(0, places, place * Packet.FULL_BYTES, length);
                    view.over(inHand, 0, length);
                    return receivedMicros[place];
                }
            }
            return NOTHING;
        } finally {
            lock.unlock();
        }
    }

    /// Packets that gave way to a newer one.
    long conflated() {
        lock.lock();
        try {
            return conflated;
        } finally {
            lock.unlock();
        }
    }

    /// Packets of tokens that nobody asked for.
    long unwanted() {
        lock.lock();
        try {
            return unwanted;
        } finally {
            lock.unlock();
        }
    }
}
