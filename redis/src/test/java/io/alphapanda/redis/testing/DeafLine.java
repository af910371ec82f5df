package io.alphapanda.redis.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands between a client and a server, and passes everything on, until it is told to lose answers: then the server does
/// what it is asked, and the client's connection breaks before it hears of it.
public final class DeafLine implements AutoCloseable {
    private final URI server;
    private final ServerSocket door;
    private final AtomicInteger toLose = new AtomicInteger();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    /// Listens on a free port of this machine.
    ///
    /// @param serverUrl as `redis://127.0.0.1:6379`
    public DeafLine(String serverUrl) {
        server = URI.create(serverUrl);
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    /// What the client is to connect to.
    public String url() {
        return "redis://127.0.0.1:" + door.getLocalPort();
    }

    /// Loses so many of the next answers.
    public void lose(int answers) {
        toLose.set(answers);
    }

    /// How many of them are still to be lost.
    public int toLose() {
        return toLose.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket there = new Socket(server.getHost(), server.getPort());
                sockets.addAll(List.of(client, there));
                Thread.ofPlatform().daemon().start(() -> pass(client, there, false));
                Thread.ofPlatform().daemon().start(() -> pass(there, client, true));
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    private void pass(Socket from, Socket to, boolean isAnswer) {
        byte[] buffer = new byte[1 << 16];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (isAnswer && toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    return;
                }
                out.write(buffer, 0, count);
            }
        } catch (IOException gone) {
            // One of the two has left, so the other goes too.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
