package io.alphapanda.app.login;

import io.alphapanda.zerodha.http.KiteFailure;
import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.http.KiteTrouble;
import io.alphapanda.zerodha.session.KiteSession;
import io.alphapanda.zerodha.session.SessionFile;
import io.alphapanda.zerodha.session.SessionRequests;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `alpha-panda logout`.
@Command(name = "logout", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = "Ends the session at the broker, and forgets it here.")
public final class LogoutCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "BROKER", description = "Which broker: zerodha.")
    private BrokerName broker = BrokerName.ZERODHA;
    @Mixin
    private final ZerodhaOptions options = new ZerodhaOptions();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return switch (broker) {
            case ZERODHA -> ofZerodha();
        };
    }

    private int ofZerodha() throws IOException, InterruptedException {
        ZerodhaAccess access = new ZerodhaAccess(options.desk().zerodha());
        SessionFile file = access.sessionFile();
        PrintWriter out = spec.commandLine().getOut();
        Optional<KiteSession> kept = file.load();
        if (kept.isEmpty()) {
            out.println("There is no session with " + access.zerodha().root() + ".");
            out.flush();
            return 0;
        }
        String end = endAtBroker(access, kept.get());
        file.delete();
        out.println("Logged out " + kept.get().userId() + " of " + access.zerodha().root() + end + ".");
        out.flush();
        return 0;
    }

    /// A session that cannot be ended at the broker stays here, so that it can be tried again; unless it is dead there.
    private static String endAtBroker(ZerodhaAccess access, KiteSession session)
            throws IOException, InterruptedException {
        try (KiteHttp http = access.in(session)) {
            new SessionRequests(http).end(session);
            return "";
        } catch (KiteFailure failure) {
            if (failure.trouble() == KiteTrouble.LOG_IN_AGAIN) {
                return "; the broker had ended the session already";
            }
            throw failure;
        }
    }
}
