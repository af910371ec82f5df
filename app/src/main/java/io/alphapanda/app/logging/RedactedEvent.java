package io.alphapanda.app.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggerContextVO;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;

/// An event without its secrets: none in its message, its arguments, its ids, its named values, its exception.
final class RedactedEvent implements ILoggingEvent {
    private final ILoggingEvent event;
    private final String message;
    private final Map<String, String> ids;
    private final List<KeyValuePair> values;
    private final @Nullable IThrowableProxy failure;

    RedactedEvent(ILoggingEvent event, Redactor redactor) {
        this.event = event;
        String formatted = event.getFormattedMessage();
        message = redactor.redacted(formatted == null ? "" : formatted);
        ids = redactor.redacted(event.getMDCPropertyMap());
        List<KeyValuePair> pairs = event.getKeyValuePairs();
        values = pairs == null ? List.of() : pairs.stream().map(pair -> new KeyValuePair(pair.key,
                redactor.redacted(pair.key, String.valueOf(pair.value)))).toList();
        IThrowableProxy proxy = event.getThrowableProxy();
        failure = proxy == null ? null : new RedactedFailure(proxy, redactor);
    }

    /// The whole message; the arguments are part of it, and are not handed on by themselves.
    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public String getFormattedMessage() {
        return message;
    }

    @Override
    public Object @Nullable [] getArgumentArray() {
        return null;
    }

    @Override
    public Map<String, String> getMDCPropertyMap() {
        return ids;
    }

    @Override
    @SuppressWarnings("deprecation")
    public Map<String, String> getMdc() {
        return ids;
    }

    @Override
    public List<KeyValuePair> getKeyValuePairs() {
        return values;
    }

    @Override
    public @Nullable IThrowableProxy getThrowableProxy() {
        return failure;
    }

    @Override
    public String getThreadName() {
        return event.getThreadName();
    }

    @Override
    public Level getLevel() {
        return event.getLevel();
    }

    @Override
    public String getLoggerName() {
        return event.getLoggerName();
    }

    @Override
    public LoggerContextVO getLoggerContextVO() {
        return event.getLoggerContextVO();
    }

    @Override
    public StackTraceElement[] getCallerData() {
        return event.getCallerData();
    }

    @Override
    public boolean hasCallerData() {
        return event.hasCallerData();
    }

    @Override
    public List<Marker> getMarkerList() {
        return event.getMarkerList();
    }

    @Override
    public long getTimeStamp() {
        return event.getTimeStamp();
    }

    @Override
    public Instant getInstant() {
        return event.getInstant();
    }

    @Override
    public int getNanoseconds() {
        return event.getNanoseconds();
    }

    @Override
    public long getSequenceNumber() {
        return event.getSequenceNumber();
    }

    @Override
    public void prepareForDeferredProcessing() {
        event.prepareForDeferredProcessing();
    }
}
