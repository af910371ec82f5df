package io.alphapanda.app.logging;

import org.slf4j.MDC;
import org.slf4j.MDC.MDCCloseable;

/// The ids that tie lines of the log together. Each holds on its own thread until it is closed:
///
/// ```java
/// try (var _ = LogIds.correlation(envelope.correlationId())) { … }
/// ```
public final class LogIds {
    /// What a chain of events has in common.
    public static final String CORRELATION = "correlation_id";
    /// What one request has in common.
    public static final String REQUEST = "request_id";

    private LogIds() {}

    /// Lines of this thread belong to a chain of events.
    public static MDCCloseable correlation(String id) {
        return MDC.putCloseable(CORRELATION, id);
    }

    /// Lines of this thread belong to a request.
    public static MDCCloseable request(String id) {
        return MDC.putCloseable(REQUEST, id);
    }
}
