package io.alphapanda.zerodha.ticker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What no server should send does no harm.
class TickerFuzzTest {
    private static final byte[] EDGES = {0, 1, 2, 8, 44, 127, -128, -72, -1};

    @Test
    @Timeout(60)
    void the_corpus_and_each_of_its_bytes_at_every_edge_is_read_without_harm() {
        FrameFuzz fuzz = new FrameFuzz();
        for (byte[] frame : FrameFuzz.corpus()) {
            fuzz.survives(frame, 1 << 20);
            fuzz.survives(frame, 3);
            for (int at = 0; at < Math.min(frame.length, 400); at++) {
                byte[] bent = frame.clone();
                for (byte edge : EDGES) {
                    bent[at] = edge;
                    fuzz.survives(bent, 1 << 20);
                }
                fuzz.survives(Arrays.copyOf(frame, at), 1 << 20);
            }
        }
        assertThat(fuzz.reads()).isGreaterThan(30_000);
        assertThat(fuzz.counts().truncatedFrames()).isPositive();
        assertThat(fuzz.counts().unknownPackets()).isPositive();
        assertThat(fuzz.counts().malformedTexts()).isPositive();
    }
}
