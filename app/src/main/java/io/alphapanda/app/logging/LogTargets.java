package io.alphapanda.app.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where lines end up: a stream for people, a file for machines.
final class LogTargets {
    static final long FILE_BYTES_MAX = 100L << 20;
    static final int OLDER_FILES_MAX = 5;

    /// Indian time, level, short logger, message; then the correlation id, if there is one.
    private static final String FOR_PEOPLE = "%d{HH:mm:ss.SSS, Asia/Kolkata} %-5level %logger{0} - %msg%replace( [%X{"
            + LogIds.CORRELATION + "}]){'^ \\[\\]$', ''}%n%ex";

    private final LoggerContext context;

    LogTargets(LoggerContext context) {
        this.context = context;
    }

    /// Lines on a stream, which stays open when the target is stopped.
    Appender<ILoggingEvent> stream(OutputStream stream, ConsoleStyle style) {
        OutputStreamAppender<ILoggingEvent> target = new OutputStreamAppender<>();
        target.setContext(context);
        target.setEncoder(style == ConsoleStyle.JSON ? json() : forPeople());
        target.setOutputStream(new Unclosed(stream));
        target.start();
        return target;
    }

    /// JSON lines in a file; when it is full, it is renamed, and the oldest of the older ones goes.
    ///
    /// @throws IllegalArgumentException if the file cannot be written
    Appender<ILoggingEvent> file(Path file, long bytesMax) {
        Path whole = file.toAbsolutePath();
        try {
            Files.createDirectories(whole.resolveSibling(""));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
        RollingFileAppender<ILoggingEvent> target = new RollingFileAppender<>();
        FixedWindowRollingPolicy names = new FixedWindowRollingPolicy();
        names.setContext(context);
        names.setParent(target);
        names.setMinIndex(1);
        names.setMaxIndex(OLDER_FILES_MAX);
        names.setFileNamePattern(numbered(whole.toString()));
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(new FileSize(bytesMax));
        size.setCheckIncrement(Duration.buildByMilliseconds(100));
        target.setContext(context);
        target.setFile(whole.toString());
        target.setEncoder(json());
        target.setRollingPolicy(names);
        target.setTriggeringPolicy(size);
        names.start();
        size.start();
        target.start();
        if (!target.isStarted() || !Files.isWritable(whole)) {
            throw unwritable(file, null);
        }
        return target;
    }

    /// `alpha-panda.json` becomes `alpha-panda.1.json`; what logback would take for its own signs is escaped.
    private static String numbered(String path) {
        String plain = path.replace("\\", "/").replace("%", "\\%").replace("(", "\\(").replace(")", "\\)");
        int dot = plain.lastIndexOf('.');
        return dot > plain.lastIndexOf('/') + 1 ? plain.substring(0, dot) + ".%i" + plain.substring(dot)
                : plain + ".%i";
    }

    private static IllegalArgumentException unwritable(Path file, @Nullable Exception why) {
        return new IllegalArgumentException("the log cannot be written to " + file
                + (why == null ? "" : " (" + why + ")") + "; set LOGGING__FILE to a file that can be", why);
    }

    private Encoder<ILoggingEvent> json() {
        JsonLine encoder = new JsonLine();
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }

    private Encoder<ILoggingEvent> forPeople() {
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(FOR_PEOPLE);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }

    /// A stream that belongs to somebody else.
    private static final class Unclosed extends OutputStream {
        private final OutputStream stream;

        Unclosed(OutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int b) throws IOException {
            stream.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            stream.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            stream.flush();
        }
    }
}
