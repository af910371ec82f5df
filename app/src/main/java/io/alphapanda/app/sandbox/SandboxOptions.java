package io.alphapanda.app.sandbox;

import io.alphapanda.sandbox.exchange.Pace;
import io.alphapanda.sandbox.faults.Fault;
import io.alphapanda.sandbox.faults.FaultSetting;
import io.alphapanda.sandbox.http.AddressRule;
import io.alphapanda.sandbox.http.EdgeSettings;
import io.alphapanda.sandbox.http.RateBudget;
import io.alphapanda.sandbox.login.SessionLimits;
import io.alphapanda.sandbox.ticker.TickerLimits;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/// What `sandbox` is told on the command line.
final class SandboxOptions {
    private static final String SIMULATED = "simulated";
    private static final String REPLAY = "replay";
    private static final String FASTEST = "max";
    private static final int ACCOUNTS_MAX = 50;

    @Option(names = "--host", defaultValue = "127.0.0.1",
            description = "The address to listen at. Default: ${DEFAULT-VALUE}, this machine alone.")
    private String host = "127.0.0.1";
    @Option(names = "--port", paramLabel = "N", defaultValue = "8100",
            description = "Of the API, the ticker and the page. Default: ${DEFAULT-VALUE}")
    private int port = 8100;
    @Option(names = "--control-port", paramLabel = "N", defaultValue = "8101",
            description = "Of the fault panel. Default: ${DEFAULT-VALUE}")
    private int controlPort = 8101;
    @Option(names = "--market", paramLabel = "simulated|replay FILE", arity = "1..*",
            description = "A market made from a seed, or recorded ticks or bars told again. Default: what it was"
                    + " begun with, or simulated")
    private List<String> market = List.of();
    @Option(names = "--speed", paramLabel = "N|max", defaultValue = "1",
            description = "Market seconds in a second, a whole number, or max. Default: ${DEFAULT-VALUE}")
    private String speed = "1";
    @Option(names = "--seed", paramLabel = "N",
            description = "Another simulated market, and other faults. Default: 1")
    private Optional<Long> seed = Optional.empty();
    @Option(names = "--date", paramLabel = "DATE",
            description = "First day of the market. Default: the next trading day, or the first of the files.")
    private Optional<LocalDate> date = Optional.empty();
    @Option(names = "--from", paramLabel = "HH:MM", defaultValue = "09:15",
            description = "Time of the first day at which a new sandbox begins. Default: ${DEFAULT-VALUE}")
    private LocalTime from = LocalTime.of(9, 15);
    @Option(names = "--accounts", paramLabel = "N", defaultValue = "2",
            description = "How many accounts, each with an app of its own. Default: ${DEFAULT-VALUE}")
    private int accounts = 2;
    @Option(names = "--funds", paramLabel = "RUPEES", defaultValue = "1000000",
            description = "Play money of each account. Default: ${DEFAULT-VALUE}")
    private String funds = "1000000";
    @Option(names = "--state", paramLabel = "FOLDER", defaultValue = ".panda/sandbox",
            description = "Where it keeps its state, and goes on from. Default: ${DEFAULT-VALUE}")
    private Path state = Path.of(".panda/sandbox");
    @Option(names = "--fresh",
            description = "Puts an earlier state aside, under another name, and begins anew.")
    private boolean fresh;
    @Option(names = "--redirect", paramLabel = "URL",
            description = "Where a login leads back to. Default: a page that shows the request token")
    private Optional<URI> redirect = Optional.empty();
    @Option(names = "--postback", paramLabel = "URL", description = "Where updates of orders are posted to.")
    private Optional<URI> postback = Optional.empty();
    @Option(names = "--auto-login",
            description = "Leaves the login page out and takes the first account.")
    private boolean autoLogin;
    @Option(names = "--no-rate-limits", description = "Answers everything, however often it is asked.")
    private boolean noRateLimits;
    @Option(names = "--static-ip", paramLabel = "ADDRESS", arity = "1..*",
            description = "Takes orders from these addresses alone, as the broker does since April 2026.")
    private Set<String> staticIp = Set.of();
    @Option(names = "--fourth-socket", paramLabel = "429|403", defaultValue = "429",
            description = "The answer to a fourth socket of an app. Default: ${DEFAULT-VALUE}")
    private int fourthSocket = 429;
    @Option(names = "--tick-interval", paramLabel = "MS", defaultValue = "200",
            description = "Time between two looks of a socket at what has changed, 10 to 5000. Default: ${DEFAULT-VALUE}")
    private long tickInterval = 200;
    @Option(names = "--fault", paramLabel = "NAME=SETTING",
            description = "Switches a fault on: a probability as throttle=0.1, or a count as throttle=20x, with a length"
                    + " as slow-answer=0.2/500ms.")
    private Map<String, String> faults = new LinkedHashMap<>();

    /// Reads everything once, so that nothing is refused after something was started.
    ///
    /// @throws IllegalArgumentException naming what cannot be
    void check() {
        edge();
        faults();
        pace();
        market();
        accounts().funded();
    }

    EdgeSettings edge() {
        return new EdgeSettings(host, port, controlPort, autoLogin,
                noRateLimits ? RateBudget.NONE : RateBudget.USUAL,
                new AddressRule(!staticIp.isEmpty(), staticIp), SessionLimits.USUAL,
                Optional.of(state.resolve("sessions")), TickerLimits.USUAL
                        .coalescing(Duration.ofMillis(tickInterval)).refusingWith(fourthSocket));
    }

    /// @throws IllegalArgumentException if a fault or its setting cannot be read
    Map<Fault, FaultSetting> faults() {
        Map<Fault, FaultSetting> settings = new LinkedHashMap<>();
        faults.forEach((label, text) -> {
            Fault fault = Fault.ofLabel(label);
            settings.put(fault, FaultSetting.parse(fault, text));
        });
        return settings;
    }

    /// @throws IllegalArgumentException if the speed is neither a whole number nor `max`
    Pace pace() {
        if (speed.equals(FASTEST)) {
            return Pace.MAX;
        }
        if (!speed.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException(
                    "--speed must be a whole number from 1 to 999999, or max, was '" + speed + "'");
        }
        return Pace.times(Integer.parseInt(speed));
    }

    /// What was chosen of a market; what was not is left to an earlier start, or to the usual.
    ///
    /// @throws IllegalArgumentException if the market is neither `simulated` nor `replay` with files
    ChosenMarket market() {
        if (market.isEmpty()) {
            return new ChosenMarket(false, List.of(), seed, date);
        }
        String kind = market.getFirst();
        List<Path> files = market.subList(1, market.size()).stream().map(Path::of).toList();
        boolean isReplay = kind.equals(REPLAY);
        if (isReplay == files.isEmpty() || !(isReplay || kind.equals(SIMULATED))) {
            throw new IllegalArgumentException(
                    "--market must be simulated, or replay and the files to replay, was '"
                            + String.join(" ", market) + "'");
        }
        return new ChosenMarket(true, files, seed, date);
    }

    /// Seed of the faults' dice.
    long faultSeed() {
        return seed.orElse(ChosenMarket.USUAL_SEED);
    }

    /// @throws IllegalArgumentException if there are too few or too many accounts, or their money cannot be read
    PlayAccounts accounts() {
        if (accounts < 1 || accounts > ACCOUNTS_MAX) {
            throw new IllegalArgumentException(
                    "--accounts must be from 1 to " + ACCOUNTS_MAX + ", was " + accounts);
        }
        return new PlayAccounts(accounts, funds, redirect, postback);
    }

    LocalTime from() {
        return from;
    }

    Path state() {
        return state;
    }

    boolean isFresh() {
        return fresh;
    }

    String speed() {
        return speed;
    }
}
