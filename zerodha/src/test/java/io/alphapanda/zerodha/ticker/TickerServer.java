package io.alphapanda.zerodha.ticker;

import io.alphapanda.eventlog.testing.Waits;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/// A WebSocket server on a free port of this machine. It opens every socket, unless told what to do with the next.
public final class TickerServer implements AutoCloseable {
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final String FORBIDDEN = "{\"status\":\"error\",\"message\":\"Incorrect `api_key` or `access_token`.\","
            + "\"data\":null,\"error_type\":\"TokenException\"}";

    /// What becomes of an upgrade.
    public enum Answer {
        /// It is open.
        OPEN,
        /// 403.
        FORBIDDEN,
        /// 503, with a page instead of JSON.
        UNAVAILABLE,
        /// The line is cut instead.
        CUT,
        /// Nobody answers.
        NOTHING
    }

    private final ServerSocket server;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final List<ServedSocket> open = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    /// Begins to listen.
    public TickerServer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /// Where it listens.
    public TickerAddress address() {
        return TickerAddress.of("ws://127.0.0.1:" + server.getLocalPort());
    }

    /// What becomes of the next upgrades, one after the other.
    public void next(Answer... then) {
        answers.addAll(List.of(then));
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                sockets.add(socket);
                if (server.isClosed()) {
                    // It came in while those before it were being closed.
                    socket.close();
                }
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    private void serve(Socket socket) {
        try {
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            String head = head(in);
            heads.add(head);
            Answer answer = answers.poll();
            switch (answer == null ? Answer.OPEN : answer) {
                case OPEN -> open(socket, in, head);
                case FORBIDDEN -> answer(socket, "403 Forbidden", "application/json", FORBIDDEN);
                case UNAVAILABLE -> answer(socket, "503 Service Unavailable", "text/html", "<html>Bad day</html>");
                case CUT -> socket.close();
                case NOTHING -> in.readAllBytes();
            }
        } catch (IOException gone) {
            // The client left, or the test ended.
        }
    }

    private static String head(DataInputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    private void open(Socket socket, DataInputStream in, String head) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accept(header(head, "Sec-WebSocket-Key")) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        ServedSocket served = new ServedSocket(socket, out);
        open.add(served);
        served.read(in);
    }

    private static String accept(String key) {
        try {
            return Base64.getEncoder().encodeToString(
                    MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A header of a request.
    static String header(String head, String name) {
        return head.lines().filter(line -> line.toLowerCase(java.util.Locale.ROOT)
                .startsWith(name.toLowerCase(java.util.Locale.ROOT) + ":")).findFirst().orElse(":").split(":", 2)[1]
                .strip();
    }

    private static void answer(Socket socket, String status, String type, String body) throws IOException {
        socket.getOutputStream().write(("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.length() + "\r\nConnection: close\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
        socket.close();
    }

    /// The requests for an upgrade so far, as they came.
    public List<String> heads() {
        return heads;
    }

    /// The socket that was opened as number `number`, from 1; waits until it is.
    public ServedSocket opened(int number) throws InterruptedException {
        Waits.until("socket " + number + " is open", () -> open.size() >= number);
        return open.get(number - 1);
    }

    /// How many were opened so far.
    public int opened() {
        return open.size();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
