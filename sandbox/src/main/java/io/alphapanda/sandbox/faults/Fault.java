package io.alphapanda.sandbox.faults;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// One way in which a real broker has been seen to fail.
public enum Fault {
    /// A request is answered 429 "Too many requests"; set a count for a burst.
    THROTTLE(false, "answers a request 429, Too many requests", Duration.ZERO),
    /// A change of an order is carried out, and answered 502 or 504 all the same.
    LOST_ANSWER(false, "carries an order request out, then answers 502 or 504", Duration.ZERO),
    /// A request is answered 503 with a page of HTML in place of JSON.
    HTML_ERROR(false, "answers a request 503 with an HTML page", Duration.ZERO),
    /// An answer takes longer.
    SLOW_ANSWER(false, "holds an answer back for the length", Duration.ofSeconds(2)),
    /// An order frame arrives late.
    LATE_FRAME(true, "sends an order frame only after the length", Duration.ofSeconds(2)),
    /// An order frame arrives twice.
    REPEATED_FRAME(true, "sends an order frame twice", Duration.ZERO),
    /// An order frame arrives after the one that followed it, or after the length if none does.
    SWAPPED_FRAME(true, "sends an order frame after the next one", Duration.ofSeconds(1)),
    /// A socket stays open and says nothing, not even a heartbeat, for the length.
    SILENT_SOCKET(true, "keeps a socket open and silent for the length", Duration.ofSeconds(10)),
    /// A socket's connection is cut without a close frame.
    ABRUPT_CLOSE(true, "cuts a socket without a close frame", Duration.ZERO),
    /// A frame of packets of lengths that nobody knows, or cut short, comes between the good ones.
    MALFORMED_PACKET(true, "sends a binary frame that is not what it says", Duration.ZERO),
    /// A session that was opened before noon of the market's day is dead from noon on.
    NOON_REVOCATION(false, "ends a morning's session at 12:00 of the market's day", Duration.ZERO),
    /// An order request is refused as one from an address that is not on the app's list.
    UNLISTED_ADDRESS(false, "refuses an order request for its address", Duration.ZERO);

    private final boolean isOfSockets;
    private final String effect;
    private final Duration usualLength;

    Fault(boolean isOfSockets, String effect, Duration usualLength) {
        this.isOfSockets = isOfSockets;
        this.effect = effect;
        this.usualLength = usualLength;
    }

    /// The name on the command line and on the control port: `slow-answer`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What it does, for people.
    public String effect() {
        return effect;
    }

    /// How long it lasts unless somebody says otherwise; zero where it has no length.
    public Duration usualLength() {
        return usualLength;
    }

    /// True if it strikes sockets, false if it strikes requests.
    public boolean isOfSockets() {
        return isOfSockets;
    }

    /// The fault of a label.
    ///
    /// @throws IllegalArgumentException if there is none, naming those that there are
    public static Fault ofLabel(String label) {
        return Arrays.stream(values()).filter(each -> each.label().equals(label)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no fault '" + shortened(label)
                        + "'; the faults are " + Arrays.stream(values()).map(Fault::label)
                                .collect(Collectors.joining(", "))));
    }

    private static String shortened(String label) {
        return label.length() <= 40 ? label : label.substring(0, 40) + "…";
    }
}
