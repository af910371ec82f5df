package io.alphapanda.sandbox.login;

import io.alphapanda.domain.time.Ist;
import io.alphapanda.sandbox.faults.Fault;
import io.alphapanda.sandbox.faults.FaultPanel;
import io.alphapanda.sandbox.wire.KiteError;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// Logins and sessions of all apps. Safe from any thread.
///
/// A request token is good once and for a few minutes of the wall clock, since a person waits. A session dies at
/// 06:00 of the market's own time, when its app logs the account in again, and when it is logged out.
public final class Sessions {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int TOKEN_LENGTH = 32;

    private final Map<String, App> apps = new HashMap<>();
    private final SessionLimits limits;
    private final InstantSource wallClock;
    private final LongSupplier marketMicros;
    private final RandomGenerator dice;
    private final FaultPanel faults;
    private final SessionFile file;
    private final Deque<Login> logins = new ArrayDeque<>();
    private final Map<Owner, Session> live = new HashMap<>();

    /// Who an earlier process had logged in, or nobody.
    ///
    /// @param file where sessions outlive a restart; empty: nowhere
    /// @param wallClock for request tokens
    /// @param marketMicros the market's time, for sessions
    /// @param dice for tokens; a secure source outside tests
    public Sessions(List<App> registered, SessionLimits limits, InstantSource wallClock,
            LongSupplier marketMicros,
            RandomGenerator dice, FaultPanel faults, Optional<Path> file) {
        registered.forEach(app -> apps.put(app.apiKey(), app));
        this.limits = limits;
        this.wallClock = wallClock;
        this.marketMicros = marketMicros;
        this.dice = dice;
        this.faults = faults;
        this.file = new SessionFile(file);
        this.file.read(this::app).forEach(each -> live.put(owner(each), each));
    }

    /// The app of a key, if it is registered.
    public Optional<App> app(String apiKey) {
        return Optional.ofNullable(apps.get(apiKey));
    }

    /// Every app, in no order.
    public Collection<App> apps() {
        return apps.values();
    }

    /// A request token for an account that has just logged in.
    public synchronized String login(App app, String userId) {
        String token = token();
        logins.addLast(
                new Login(app, userId, token, wallClock.instant().plus(limits.requestTokenLife())));
        if (logins.size() > limits.requestTokensMax()) {
            logins.removeFirst();
        }
        return token;
    }

    /// Turns a request token into a session; the earlier session of the same app and account dies.
    ///
    /// @throws KiteError 403 TokenException if the key, the token or the checksum is wrong
    public synchronized Session open(String apiKey, String requestToken, String checksum) {
        App app = known(apiKey);
        String expected = Checksum.of(apiKey, requestToken, app.apiSecret());
        if (!Checksum.matches(expected, checksum)) {
            throw KiteError.token("Invalid `checksum`.");
        }
        Instant now = wallClock.instant();
        Login login = logins.stream()
                .filter(each -> each.app.equals(app) && Checksum.matches(each.token, requestToken))
                .findFirst()
                .orElseThrow(() -> KiteError.token("Token is invalid or has expired."));
        logins.remove(login);
        if (!now.isBefore(login.deadline)) {
            throw KiteError.token("Token is invalid or has expired.");
        }
        long market = marketMicros.getAsLong();
        Session session = new Session(app, login.userId, token(), token(), market, nextEnd(market));
        live.put(owner(session), session);
        file.write(live());
        return session;
    }

    /// The session of a key and an access token.
    ///
    /// @throws KiteError 403 TokenException if there is none, or it has died
    public synchronized Session of(String apiKey, String accessToken) {
        Session session = live.values().stream()
                .filter(each -> each.app().apiKey().equals(apiKey)
                        && Checksum.matches(each.accessToken(), accessToken))
                .findFirst().orElseThrow(Sessions::notLive);
        if (marketMicros.getAsLong() >= session.endsMicros() || isRevokedAtNoon(session)) {
            end(session);
            throw notLive();
        }
        return session;
    }

    /// Logs out.
    ///
    /// @throws KiteError as [#of] does
    public synchronized void close(String apiKey, String accessToken) {
        Session session = of(apiKey, accessToken);
        end(session);
    }

    /// Ends every session at once, as a broker's own logout of all apps does.
    ///
    /// @return how many
    public synchronized int closeAll() {
        int count = live.size();
        live.clear();
        file.write(List.of());
        return count;
    }

    /// The sessions that live.
    public synchronized List<Session> live() {
        return List.copyOf(live.values());
    }

    private void end(Session session) {
        live.remove(owner(session));
        file.write(live());
    }

    private static Owner owner(Session session) {
        return new Owner(session.app().apiKey(), session.userId());
    }

    private App known(String apiKey) {
        return app(apiKey).orElseThrow(Sessions::notLive);
    }

    private static KiteError notLive() {
        return KiteError.token("Incorrect `api_key` or `access_token`.");
    }

    private boolean isRevokedAtNoon(Session session) {
        long noon = Ist.micros(Ist.date(session.openedMicros()), LocalTime.NOON);
        return session.openedMicros() < noon && marketMicros.getAsLong() >= noon
                && faults.strikes(Fault.NOON_REVOCATION);
    }

    private long nextEnd(long market) {
        LocalDate date = Ist.date(market);
        long today = Ist.micros(date, limits.endOfSessions());
        return market < today ? today : Ist.micros(date.plusDays(1), limits.endOfSessions());
    }

    private String token() {
        StringBuilder token = new StringBuilder(TOKEN_LENGTH);
        for (int i = 0; i < TOKEN_LENGTH; i++) {
            token.append(ALPHABET.charAt(dice.nextInt(ALPHABET.length())));
        }
        return token.toString();
    }

    private record Owner(String apiKey, String userId) {}

    private record Login(App app, String userId, String token, Instant deadline) {}
}
