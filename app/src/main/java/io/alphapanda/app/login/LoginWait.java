package io.alphapanda.app.login;

import io.alphapanda.zerodha.session.LoginRedirect;
import io.alphapanda.zerodha.session.RedirectCatcher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits for the request token of a login, whichever way it comes: by the browser's return, or pasted.
final class LoginWait {
    private final BufferedReader in;
    private final PrintWriter out;
    private final Duration patience;

    LoginWait(BufferedReader in, PrintWriter out, Duration patience) {
        this.in = in;
        this.out = out;
        this.patience = patience;
    }

    /// The token.
    ///
    /// @param catcher waits for the browser; empty if nobody does
    /// @throws IOException if none came in time
    String token(Optional<RedirectCatcher> catcher) throws IOException, InterruptedException {
        CompletableFuture<String> token = new CompletableFuture<>();
        catcher.ifPresent(waiting -> {
            CompletableFuture<Boolean> _ = waiting.token().thenApply(token::complete);
        });
        Thread.ofPlatform().name("pasted-token").daemon().start(() -> read(token, catcher.isPresent()));
        try {
            return token.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new IOException("nobody logged in within " + patience.toMinutes()
                    + " minutes; begin again, and follow the newest address", late);
        } catch (ExecutionException ended) {
            throw new IOException(ended.getCause() == null ? "" : ended.getCause().getMessage(), ended);
        }
    }

    /// A line that holds no token is answered, and the next is read.
    private void read(CompletableFuture<String> token, boolean isCaughtToo) {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                try {
                    token.complete(LoginRedirect.pasted(line));
                    return;
                } catch (IllegalArgumentException none) {
                    out.println("not taken: " + none.getMessage());
                    out.flush();
                }
            }
            if (!isCaughtToo) {
                token.completeExceptionally(
                        new IOException("the input ended before a token was pasted; begin again"));
            }
        } catch (IOException closed) {
            token.completeExceptionally(closed);
        }
    }
}
