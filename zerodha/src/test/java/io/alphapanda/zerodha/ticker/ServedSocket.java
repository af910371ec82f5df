package io.alphapanda.zerodha.ticker;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// The server's side of one open WebSocket: keeps what the client says, and says what a test tells it to.
public final class ServedSocket {
    private static final int CONTINUED = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int LAST = 0x80;

    private final Socket socket;
    private final OutputStream out;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger pongs = new AtomicInteger();
    private volatile boolean isClosed;

    ServedSocket(Socket socket, OutputStream out) {
        this.socket = socket;
        this.out = out;
    }

    /// Reads until the client is gone.
    void read(DataInputStream in) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        int head = in.read();
        while (head >= 0) {
            byte[] payload = payload(in);
            switch (head & 0xf) {
                case CLOSE -> {
                    isClosed = true;
                    return;
                }
                case PING -> send(PONG | LAST, payload);
                case PONG -> pongs.incrementAndGet();
                default -> {
                    message.write(payload);
                    if ((head & LAST) != 0) {
                        requests.add(message.toString(StandardCharsets.UTF_8));
                        message.reset();
                    }
                }
            }
            head = in.read();
        }
    }

    private static byte[] payload(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte() & 0x7f;
        length = length == 126 ? in.readUnsignedShort()
                : length == 127 ? Math.toIntExact(in.readLong()) : length;
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes(length);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return payload;
    }

    private synchronized void send(int head, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 10).put((byte) head);
        if (payload.length < 126) {
            frame.put((byte) payload.length);
        } else if (payload.length < 1 << 16) {
            frame.put((byte) 126).putShort((short) payload.length);
        } else {
            frame.put((byte) 127).putLong(payload.length);
        }
        frame.put(payload).flip();
        try {
            out.write(frame.array(), 0, frame.limit());
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// Sends a binary frame.
    public void send(byte[] frame) {
        send(BINARY | LAST, frame);
    }

    /// Sends it in parts of so many bytes.
    public void sendInParts(byte[] frame, int partBytes) {
        for (int at = 0; at < frame.length; at += partBytes) {
            int to = Math.min(at + partBytes, frame.length);
            int kind = at == 0 ? BINARY : CONTINUED;
            send(to == frame.length ? kind | LAST : kind, java.util.Arrays.copyOfRange(frame, at, to));
        }
    }

    /// Sends a text frame.
    public void send(String text) {
        send(TEXT | LAST, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Sends bytes that may be no frame at all.
    synchronized void sendRaw(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /// Sends half a text frame.
    void sendFirstPart(String text) {
        send(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    void ping() {
        send(PING | LAST, new byte[0]);
    }

    int pongs() {
        return pongs.get();
    }

    /// Ends it as a server should.
    public void close(int status) {
        send(CLOSE | LAST, ByteBuffer.allocate(2).putShort((short) status).array());
    }

    /// Ends it as a broken line does.
    public void cut() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /// What the client has asked for, in order.
    public List<String> requests() {
        return requests;
    }

    /// True once the client has taken its leave.
    public boolean isClosed() {
        return isClosed;
    }
}
