package io.alphapanda.zerodha.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A server below HTTP: it sees whole requests, and breaks connections as it was told.
public final class RawServer implements AutoCloseable {
    private static final String EMPTY_ANSWER = """
            HTTP/1.1 200 OK\r
            Content-Type: application/json\r
            Content-Length: 12\r
            \r
            {"data":{}}
            """;

    private final ServerSocket server;
    private final AtomicInteger requests = new AtomicInteger();
    private final Conduct conduct;

    /// What it does with the next whole request of a connection.
    private interface Conduct {
        /// @param ofConnection which it is on its connection, from 1
        /// @return false to close the connection
        boolean answer(int ofConnection, OutputStream out) throws IOException;
    }

    private RawServer(Conduct conduct) throws IOException {
        this.conduct = conduct;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /// Closes each connection once it has read a request.
    public static RawServer closing() throws IOException {
        return new RawServer((_, _) -> false);
    }

    /// Answers the first request of each connection and keeps it open, and closes it once it has read a second.
    public static RawServer closingTheSecond() throws IOException {
        return new RawServer((ofConnection, out) -> {
            if (ofConnection > 1) {
                return false;
            }
            out.write(EMPTY_ANSWER.getBytes(StandardCharsets.UTF_8));
            return true;
        });
    }

    /// Sends the head of an answer at once, and of its body a byte now and then, without end.
    public static RawServer dripping() throws IOException {
        return new RawServer((_, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1_000_000; i++) {
                out.write(' ');
                out.flush();
                LockSupport.parkNanos(20_000_000);
            }
            return false;
        });
    }

    /// Where it listens.
    public RootAddress root() {
        return RootAddress.of("http://127.0.0.1:" + server.getLocalPort());
    }

    /// Whole requests that it has read.
    public int requests() {
        return requests.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket; InputStream in = new BufferedInputStream(socket.getInputStream())) {
            int ofConnection = 0;
            while (readRequest(in)) {
                requests.incrementAndGet();
                if (!conduct.answer(++ofConnection, socket.getOutputStream())) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The client has closed; that is what the tests provoke.
        }
    }

    private static boolean readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        int length = 0;
        for (String line : head.toString().split("\r\n", -1)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return in.readNBytes(length).length == length;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
