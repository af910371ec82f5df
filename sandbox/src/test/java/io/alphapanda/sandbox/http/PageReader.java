package io.alphapanda.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.sandbox.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;

/// A bare reader of the page's stream: what it does not ask for stays in the connection.
final class PageReader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SHOWN_MAX = 4_000;

    private final Socket socket;
    private final BufferedReader in;

    /// One event.
    record Told(String name, String data) {}

    private PageReader(Socket socket) throws IOException {
        this.socket = socket;
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    static PageReader of(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        // HTTP/1.0: the body comes as it is, without chunks
        socket.getOutputStream().write(("GET /sandbox/stream HTTP/1.0\r\nHost: 127.0.0.1:" + port
                + "\r\nAccept: text/event-stream\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return new PageReader(socket);
    }

    /// The next event.
    ///
    /// @throws IOException if the stream ends, or says nothing for long
    Told next() throws IOException {
        String name = "";
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            String line = in.readLine();
            if (line == null) {
                throw new IOException("the stream has ended");
            } else if (line.startsWith("event: ")) {
                name = line.substring("event: ".length());
            } else if (line.startsWith("data: ")) {
                return new Told(name, line.substring("data: ".length()));
            }
        }
        throw new IOException("the stream told no whole event");
    }

    /// The next picture.
    JsonNode picture() throws IOException {
        return pictureWith(_ -> true);
    }

    /// The first picture that fits.
    JsonNode pictureWith(Predicate<JsonNode> fits) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = "no picture at all";
        while (System.nanoTime() < end) {
            Told told = next();
            if (told.name().equals("picture")) {
                JsonNode picture = Json.mapper().readTree(told.data());
                if (fits.test(picture)) {
                    return picture;
                }
                last = told.data().substring(0, Math.min(told.data().length(), SHOWN_MAX));
            }
        }
        throw new IOException("no picture is as it should be, the last was " + last);
    }

    /// Whether the stream ends, however much of it is left to read.
    boolean ends() {
        try {
            in.transferTo(Writer.nullWriter());
            return true;
        } catch (SocketTimeoutException goesOn) {
            return false;
        } catch (IOException ended) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
