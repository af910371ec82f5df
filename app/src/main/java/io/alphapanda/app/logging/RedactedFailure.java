package io.alphapanda.app.logging;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import org.jspecify.annotations.Nullable;

/// An exception, its causes and what it suppressed, without secrets in what they say.
final class RedactedFailure implements IThrowableProxy {
    private final IThrowableProxy failure;
    private final Redactor redactor;

    RedactedFailure(IThrowableProxy failure, Redactor redactor) {
        this.failure = failure;
        this.redactor = redactor;
    }

    @Override
    public @Nullable String getMessage() {
        return redacted(failure.getMessage());
    }

    @Override
    public @Nullable String getOverridingMessage() {
        return redacted(failure.getOverridingMessage());
    }

    @Override
    public String getClassName() {
        return failure.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
        return failure.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
        return failure.getCommonFrames();
    }

    @Override
    public @Nullable IThrowableProxy getCause() {
        IThrowableProxy cause = failure.getCause();
        return cause == null ? null : new RedactedFailure(cause, redactor);
    }

    @Override
    public IThrowableProxy[] getSuppressed() {
        IThrowableProxy[] suppressed = failure.getSuppressed();
        IThrowableProxy[] shown = new IThrowableProxy[suppressed == null ? 0 : suppressed.length];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = new RedactedFailure(suppressed[i], redactor);
        }
        return shown;
    }

    @Override
    public boolean isCyclic() {
        return failure.isCyclic();
    }

    private @Nullable String redacted(@Nullable String text) {
        return text == null ? null : redactor.redacted(text);
    }
}
