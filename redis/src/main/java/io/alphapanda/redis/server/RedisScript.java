package io.alphapanda.redis.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/// A script that the server runs in one step. Sent by its hash, and once as a whole where the server does not know
/// it yet.
public final class RedisScript {
    private final byte[] text;
    private final byte[] hash;

    private RedisScript(byte[] text) {
        this.text = text;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text);
            hash = bytes(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-1", e);
        }
    }

    /// The files of these names beside a class, one behind the other.
    public static RedisScript beside(Class<?> owner, String... names) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (String name : names) {
            text.writeBytes(file(owner, name));
        }
        return new RedisScript(text.toByteArray());
    }

    private static byte[] file(Class<?> owner, String name) {
        try (InputStream file = owner.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException("no script " + name + " stands beside " + owner.getName());
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs it and waits for its answer.
    public Object run(Connection connection, List<byte[]> keys, List<byte[]> arguments) {
        try {
            send(connection, Command.EVALSHA, hash, keys, arguments);
            return connection.getOne();
        } catch (JedisNoScriptException unknown) {
            send(connection, Command.EVAL, text, keys, arguments);
            return connection.getOne();
        }
    }

    private static void send(Connection connection, Command command, byte[] script, List<byte[]> keys,
            List<byte[]> arguments) {
        List<byte[]> all = new ArrayList<>(2 + keys.size() + arguments.size());
        all.add(script);
        all.add(bytes(Integer.toString(keys.size())));
        all.addAll(keys);
        all.addAll(arguments);
        connection.sendCommand(command, all.toArray(byte[][]::new));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
