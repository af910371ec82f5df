package io.alphapanda.app.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;

/// What logback does until [DeskLogging] is started, and without a word about itself: warnings go to stderr. It is
/// found by its name under `META-INF/services`, and no XML is read.
@ConfiguratorRank(ConfiguratorRank.CUSTOM_TOP_PRIORITY)
public final class QuietLogging extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (context.getStatusManager().getCopyOfStatusListenerList().isEmpty()) {
            context.getStatusManager().add(new NopStatusListener());
        }
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        context.getLogger(DeskLogging.KAFKA).setLevel(Level.OFF);
        root.addAppender(new LogTargets(context).stream(System.err, ConsoleStyle.PLAIN));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
