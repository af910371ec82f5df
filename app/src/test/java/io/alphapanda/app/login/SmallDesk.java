package io.alphapanda.app.login;

import io.alphapanda.zerodha.http.FakeKite;
import io.alphapanda.zerodha.session.KiteSession;
import io.alphapanda.zerodha.session.SessionFile;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;

/// The configuration of a desk that knows a fake of Zerodha.
///
/// @param folder where everything is kept
/// @param redirectPort a free port
public record SmallDesk(Path folder, FakeKite fake, int redirectPort) {
    /// A desk in an empty folder.
    public static SmallDesk in(Path folder, FakeKite fake) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return new SmallDesk(folder, fake, free.getLocalPort());
        }
    }

    /// Its YAML file, with credentials.
    public String config() throws IOException {
        return config("  api_key: key0key0\n  api_secret: secret0secret0\n");
    }

    /// Its YAML file, with other lines below `zerodha:`.
    public String config(String lines) throws IOException {
        Path file = folder.resolve("desk.yaml");
        Files.writeString(file,
                "log:\n  dir: " + folder.resolve("desk") + "\nzerodha:\n  root: " + fake.root()
                        + "\n  redirect_port: " + redirectPort + "\n" + lines);
        return file.toString();
    }

    /// Where its session is kept.
    public Path sessionFile() {
        return folder.resolve("zerodha").resolve(fake.root().uri().getAuthority().replace(':', '-'))
                .resolve("session.json");
    }

    /// Begins a session without a login.
    public void session(long loggedInMicros) throws IOException {
        session("token1token1", loggedInMicros);
    }

    /// The same with a token of the test's choice.
    public void session(String accessToken, long loggedInMicros) throws IOException {
        Optional<String> _ = new SessionFile(sessionFile(), Optional.empty(), new SplittableRandom(1))
                .save(new KiteSession("key0key0", accessToken, "AB1234", loggedInMicros));
    }
}
