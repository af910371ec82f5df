package io.alphapanda.redis.server;

import io.alphapanda.eventlog.log.LogFailure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisMovedDataException;

/// One connection to the node that holds the desk's keys. It is made when it is first needed, and again after it
/// was lost. One caller at a time, any thread.
public final class RedisLine implements AutoCloseable {
    private static final int MOVES_MAX = 3;

    private final RedisAddress address;
    private final byte[] homeKey;
    private Optional<Connection> connection = Optional.empty();

    /// @param homeKey any key of the desk: on a Redis Cluster, the node that holds it is the one to speak to
    public RedisLine(RedisAddress address, String homeKey) {
        this.address = address;
        this.homeKey = homeKey.getBytes(StandardCharsets.UTF_8);
    }

    /// Puts a question, or several, to the server.
    ///
    /// @param what it is for, as a participle: `reading market.ticks`
    /// @throws LogFailure if the server does not answer, or refuses
    public synchronized <T> T ask(String what, Function<Connection, T> question) {
        try {
            return question.apply(open());
        } catch (JedisConnectionException lost) {
            drop();
            throw new LogFailure("Redis at " + address + " did not answer while " + what
                    + "; check that it runs and can be reached, and " + RedisAddress.SETTING, lost);
        } catch (JedisException refused) {
            drop();
            throw refusal(what, refused);
        }
    }

    private LogFailure refusal(String what, JedisException refused) {
        if (refused instanceof JedisMovedDataException moved) {
            return new LogFailure(
                    "the keys of this desk have moved to " + moved.getTargetNode() + " while " + what
                            + "; the next try goes there",
                    moved);
        }
        return new LogFailure("Redis at " + address + " refused while " + what + ": " + refused.getMessage(),
                refused);
    }

    /// True if the server was away, had just moved the keys or was still reading its file: what it is asked a moment
    /// later may pass. Whether it did what it was asked is not known.
    public static boolean mayPass(LogFailure failure) {
        Throwable cause = failure.getCause();
        return cause instanceof JedisConnectionException || cause instanceof JedisMovedDataException
                || (cause instanceof JedisDataException
                        && String.valueOf(cause.getMessage()).startsWith("LOADING"));
    }

    /// Puts a question that changes nothing: where an old connection proves to be lost, it is put once more on a new
    /// one.
    ///
    /// @param what it is for, as a participle
    /// @throws LogFailure if the server does not answer, or refuses
    public synchronized <T> T look(String what, Function<Connection, T> question) {
        if (connection.isPresent()) {
            try {
                return question.apply(connection.get());
            } catch (JedisConnectionException lost) {
                drop();
            } catch (JedisException refused) {
                drop();
                throw refusal(what, refused);
            }
        }
        return ask(what, question);
    }

    private Connection open() {
        if (connection.isEmpty()) {
            connection = Optional.of(openAt(address.hostAndPort(), MOVES_MAX));
        }
        return connection.get();
    }

    private Connection openAt(HostAndPort node, int movesMax) {
        Connection opened = new Connection(node, address.clientConfig());
        try {
            opened.sendCommand(Command.EXISTS, homeKey);
            opened.getOne();
            return opened;
        } catch (JedisMovedDataException moved) {
            opened.close();
            if (movesMax == 0) {
                throw moved;
            }
            return openAt(moved.getTargetNode(), movesMax - 1);
        } catch (JedisException failure) {
            opened.close();
            throw failure;
        }
    }

    private void drop() {
        connection.ifPresent(RedisLine::closeQuietly);
        connection = Optional.empty();
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (JedisException alreadyGone) {
            // It was to be gone, and is.
        }
    }

    /// The answers to so many questions that were sent, in their order.
    ///
    /// @throws JedisDataException the first of them that is a refusal
    public static List<Object> answers(Connection connection, int count) {
        List<Object> answers = connection.getMany(count);
        for (Object answer : answers) {
            if (answer instanceof JedisDataException refusal) {
                throw refusal;
            }
        }
        return answers;
    }

    @Override
    public synchronized void close() {
        drop();
    }
}
