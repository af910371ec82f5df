package io.alphapanda.zerodha.ticker;

import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// How an attempt to open a socket ended. No text in it comes from an exception, since those may hold the address.
sealed interface Upgrade {
    int FORBIDDEN = 403;

    /// It is open.
    record Open(WebSocket socket) implements Upgrade {}

    /// The session is not accepted; another try with it would end the same.
    record Refused() implements Upgrade {}

    /// Anything else; the next try may do better.
    record Failed(String why) implements Upgrade {}

    /// Tries once.
    static Upgrade of(SocketParts parts, TickerSession session, SocketLink link) throws InterruptedException {
        long patienceNanos = parts.limits().connectMax().toNanos();
        CompletableFuture<WebSocket> opening = parts.client().newWebSocketBuilder()
                .header("X-Kite-Version", "3")
                .connectTimeout(parts.limits().connectMax()).buildAsync(parts.address().with(session), link);
        try {
            return new Open(opening.get(patienceNanos, TimeUnit.NANOSECONDS));
        } catch (TimeoutException slow) {
            abandon(opening);
            return new Failed("no answer within " + parts.limits().connectMax().toMillis() + " ms");
        } catch (ExecutionException failed) {
            return ofFailure(causeOf(failed));
        } catch (InterruptedException stopped) {
            abandon(opening);
            throw stopped;
        }
    }

    /// What really failed.
    static Throwable causeOf(ExecutionException failed) {
        Throwable cause = failed.getCause();
        return cause == null ? failed : cause;
    }

    private static Upgrade ofFailure(Throwable cause) {
        if (cause instanceof WebSocketHandshakeException refused && refused.getResponse() != null) {
            int status = refused.getResponse().statusCode();
            return status == FORBIDDEN ? new Refused()
                    : new Failed("the upgrade was answered with status " + status);
        }
        return new Failed(cause.getClass().getSimpleName());
    }

    /// If it opens after all, nobody wants it.
    private static void abandon(CompletableFuture<WebSocket> opening) {
        CompletableFuture<WebSocket> _ = opening.whenComplete((socket, _) -> {
            if (socket != null) {
                socket.abort();
            }
        });
    }
}
