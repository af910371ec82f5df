package io.alphapanda.kafka.client;

import io.alphapanda.eventlog.log.LogFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;

/// Says in the desk's words what went wrong at a server, and what to do. Any thread.
public final class ServerTrouble {
    private static final String SETTING = "REDPANDA__BOOTSTRAP_SERVERS";

    private final KafkaSettings settings;

    /// Trouble with the server of these settings.
    public ServerTrouble(KafkaSettings settings) {
        this.settings = settings;
    }

    /// Waits for an answer of the server, for as long as the limits say.
    ///
    /// @param doing what is asked, as `looking for its topics`
    public <T> T await(String doing, KafkaFuture<T> answer) {
        return await(doing, answer, settings.limits().answerWithin());
    }

    /// Waits for an answer of the server that may take its time.
    public <T> T await(String doing, KafkaFuture<T> answer, Duration patience) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failure(doing, failed);
        } catch (java.util.concurrent.TimeoutException silent) {
            throw absent(doing, silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LogFailure("interrupted while " + doing, interrupted);
        }
    }

    /// Makes a client, or says why there is none.
    public <T> T connect(Supplier<T> client) {
        try {
            return client.get();
        } catch (KafkaException refused) {
            throw new LogFailure(
                    "there is no way to the log server at '" + settings.bootstrapServers() + "': "
                            + innermost(refused).getMessage() + "; mend " + SETTING + ", as localhost:9092",
                    refused);
        }
    }

    /// What a failure of the client means.
    public LogFailure failure(String doing, Throwable cause) {
        if (cause instanceof LogFailure known) {
            return known;
        }
        if (find(cause, RecordTooLargeException.class).isPresent()) {
            return new LogFailure("a record is larger than " + settings.limits().recordBytesMax()
                    + " bytes, or than its topic takes; './alpha-panda topics bootstrap' sets the topics' limit: "
                    + reason(cause), cause);
        }
        return find(cause, TimeoutException.class).isPresent() ? absent(doing, cause)
                : new LogFailure(
                        "the log server at " + settings.bootstrapServers() + " failed while " + doing + ": "
                                + reason(cause),
                        cause);
    }

    /// No answer in time.
    public LogFailure absent(String doing, Throwable cause) {
        return new LogFailure(
                "the log server at " + settings.bootstrapServers() + " did not answer while " + doing
                        + " (" + reason(cause) + "); start it, or set " + SETTING + " to where it is",
                cause);
    }

    /// There is no such topic.
    public static LogFailure noTopic(String topic) {
        return new LogFailure("the log server has no topic '" + topic
                + "'; './alpha-panda topics bootstrap' makes all topics of the desk");
    }

    /// True if the cause of it all is that another process took over.
    public static boolean isFencing(Throwable cause) {
        return find(cause, ProducerFencedException.class).isPresent()
                || find(cause, InvalidProducerEpochException.class).isPresent();
    }

    /// The first of a kind among a failure and its causes.
    public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
        for (Optional<Throwable> next = Optional.of(failure); next.isPresent(); next = next
                .flatMap(one -> Optional.ofNullable(one.getCause()))) {
            if (kind.isInstance(next.get())) {
                return next.map(kind::cast);
            }
        }
        return Optional.empty();
    }

    /// The kind of a failure and its message, without the wrappings of futures.
    public static String reason(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName()
                : cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
