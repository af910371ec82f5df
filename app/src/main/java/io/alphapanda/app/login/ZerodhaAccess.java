package io.alphapanda.app.login;

import io.alphapanda.app.config.ZerodhaConfiguration;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.services.brokertrading.Listening;
import io.alphapanda.zerodha.Surroundings;
import io.alphapanda.zerodha.broker.KiteBroker;
import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.http.Signature;
import io.alphapanda.zerodha.session.KeptSession;
import io.alphapanda.zerodha.session.KiteSession;
import io.alphapanda.zerodha.session.SessionFile;
import io.alphapanda.zerodha.session.SessionLife;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Zerodha as this process speaks to it.
///
/// @param zerodha where it is, and every limit
public record ZerodhaAccess(ZerodhaConfiguration zerodha) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Where the session is kept.
    public SessionFile sessionFile() {
        return new SessionFile(zerodha.sessionFile(), zerodha.passphrase(), RANDOM);
    }

    /// A client without a session, which can begin one.
    KiteHttp withoutSession() {
        return client(Optional::empty);
    }

    /// A client that signs with a session of its own.
    KiteHttp in(KiteSession session) {
        return client(() -> Optional.of(session.signature()));
    }

    /// A client that signs with whatever session is kept at the moment.
    public KiteHttp following() {
        return client(new KeptSession(sessionFile()));
    }

    /// An account at the broker, once there are credentials and a session that lives. Orders leave only while both
    /// switches of live trading are on.
    ///
    /// @throws IllegalArgumentException naming each variable that is missing
    /// @throws IOException if there is no session that lives: the message says what to do
    /// @param http a client of [#following]: all of a process share one, so that they share its budgets
    /// @param ear what the account hears of its orders besides its book
    public KiteBroker broker(KiteHttp http, Function<Runnable, Listening> ear) throws IOException {
        zerodha.credentials();
        session();
        return new KiteBroker(http.readingOnce(), zerodha.liveTrading(), zerodha.protection(),
                InstantSource.system(), ear);
    }

    /// The session that is kept and lives.
    ///
    /// @return with it, what should be said of it
    /// @throws IOException if there is none, or it is over: the message says what to do
    public LivingSession session() throws IOException {
        KiteSession session = sessionFile().load()
                .orElseThrow(() -> new IOException("there is no session with " + zerodha.root()
                        + "; log in: ./alpha-panda login zerodha" + rootOption()));
        SessionLife life = zerodha.life();
        Optional<String> warning = life.warning(session, nowMicros());
        if (life.isOver(session, nowMicros())) {
            throw new IOException(warning.orElseThrow());
        }
        return new LivingSession(session, warning);
    }

    /// A session that lives.
    ///
    /// @param warning that it is about to die, if it is
    public record LivingSession(KiteSession session, Optional<String> warning) {}

    String rootOption() {
        return zerodha.root().isReal() ? "" : " --root " + zerodha.root();
    }

    /// A number that nobody can guess.
    static String unguessable() {
        return Long.toHexString(RANDOM.nextLong()) + Long.toHexString(RANDOM.nextLong());
    }

    /// The wall clock in microseconds of UTC.
    public static long nowMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    private KiteHttp client(Supplier<Optional<Signature>> signer) {
        return new KiteHttp(zerodha.root(), zerodha.limits(), signer,
                new Surroundings(InstantSource.system(), System::nanoTime, RANDOM, Pause.real()));
    }
}
