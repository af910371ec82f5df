package io.alphapanda.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.codec.BinaryWriter;
import io.alphapanda.eventlog.codec.DecisionDigest;
import io.alphapanda.eventlog.codec.EnvelopeCodec;

/// Comparisons byte by byte, with messages that name the first difference.
public final class Canonical {
    private Canonical() {}

    /// The state of a decider, as it would stand in the log.
    public static String state(Decider decider) {
        BinaryWriter out = new BinaryWriter();
        decider.snapshot(out);
        return HexFormat.of().formatHex(out.toBytes());
    }

    /// The state of each decider.
    public static List<String> states(List<Decider> deciders) {
        return deciders.stream().map(decider -> decider.service() + " " + state(decider)).toList();
    }

    /// The hash of all decisions among these events.
    public static String hash(List<Envelope> events) {
        DecisionDigest digest = new DecisionDigest();
        events.forEach(digest::add);
        return digest.hex();
    }

    /// Fails at the first event that differs in a byte.
    @SuppressWarnings("ReferenceEquality") // Inputs are the same objects in all runs; encoding them tells nothing.
    public static void assertSame(List<Envelope> actual, List<Envelope> expected, String when) {
        for (int i = 0; i < Math.min(actual.size(), expected.size()); i++) {
            if (actual.get(i) != expected.get(i)) {
                assertThat(actual.get(i)).as("%s: event %s", when, i).isEqualTo(expected.get(i));
                assertThat(EnvelopeCodec.toBytes(actual.get(i))).as("%s: event %s", when, i)
                        .isEqualTo(EnvelopeCodec.toBytes(expected.get(i)));
            }
        }
        if (actual.size() != expected.size()) {
            List<Envelope> more = actual.size() > expected.size() ? actual : expected;
            throw new AssertionError(when + ": " + actual.size() + " events instead of " + expected.size()
                    + "; the first that only one has is "
                    + more.get(Math.min(actual.size(), expected.size())));
        }
    }
}
