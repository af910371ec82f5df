package io.alphapanda.app.config;

import io.alphapanda.app.config.key.DeskKeys;
import io.alphapanda.app.config.key.Key;
import io.alphapanda.app.config.key.KeyRegistry;
import io.alphapanda.app.config.source.Mistakes;
import io.alphapanda.domain.event.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds out which accounts take part, and what each is bound to.
final class Accounts {
    private static final String PAPER = AccountConfiguration.PAPER;
    private static final String ZERODHA = AccountConfiguration.ZERODHA;

    private final Settings settings;
    private final Mistakes mistakes;
    private final String origin;
    private final Set<String> brokers;

    private Accounts(Settings settings, Mistakes mistakes, Set<String> brokers) {
        this.settings = settings;
        this.brokers = brokers;
        this.mistakes = mistakes;
        origin = settings.given(DeskKeys.ACTIVE_BROKERS.name()).map(Setting::origin).orElse("built in");
    }

    /// The active accounts.
    ///
    /// @param brokers the adapters that accounts may be bound to beside `paper`
    static List<AccountConfiguration> of(Settings settings, Mistakes mistakes, Set<String> brokers) {
        Accounts accounts = new Accounts(settings, mistakes, brokers);
        Set<String> names = new LinkedHashSet<>();
        for (String written : settings.get(DeskKeys.ACTIVE_BROKERS)) {
            if (!names.add(name(written))) {
                mistakes.add(accounts.origin, "account " + name(written) + " is active twice; keep one");
            }
        }
        if (names.isEmpty()) {
            mistakes.add(accounts.origin, "ACTIVE_BROKERS names no account; write ACTIVE_BROKERS=paper");
        }
        List<AccountConfiguration> active = new ArrayList<>();
        names.forEach(name -> accounts.add(name, active));
        accounts.switches(active);
        accounts.strangers(names);
        return List.copyOf(active);
    }

    /// `PAPER_B` in the environment is the account `paper-b`.
    private static String name(String written) {
        return written.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void add(String name, List<AccountConfiguration> active) {
        Setting declared = settings.given(KeyRegistry.adapterOf(name)).orElse(null);
        if (declared == null && !isBuiltIn(name)) {
            mistakes.add(origin, "account " + name + " is active and bound to nothing; set "
                    + KeyRegistry.adapterOf(name) + "=paper, or take it off ACTIVE_BROKERS");
            return;
        }
        String adapter = declared == null ? name : declared.text();
        String where = declared == null ? origin : declared.origin();
        if (isBuiltIn(name) && !adapter.equals(name)) {
            mistakes.add(where, "account " + name + " must stay bound to " + name + ", was '" + adapter
                    + "'; give the account another name");
        } else if (!adapter.equals(PAPER) && !brokers.contains(adapter)) {
            mistakes.add(where, KeyRegistry.adapterOf(name) + " must be " + adapters() + ", was '" + adapter
                    + "'");
        } else {
            if (adapter.equals(ZERODHA)) {
                active.stream().filter(other -> other.adapter().equals(ZERODHA)).findFirst()
                        .ifPresent(other -> mistakes.add(where, "accounts " + other.scope() + " and " + name
                                + " are both bound to zerodha, which knows one login a desk; bind one of them to paper"));
            }
            bound(name).ifPresent(scope -> active.add(new AccountConfiguration(scope, adapter,
                    offSwitches(adapter).isEmpty(),
                    PaperConfiguration.of(settings, name, mistakes),
                    new RiskTable(settings, name))));
        }
    }

    /// The switches that are off and without which an account of an adapter orders nothing.
    private List<String> offSwitches(String adapter) {
        List<Key<Boolean>> needed = adapter.equals(PAPER) ? List.of(DeskKeys.PAPER_ENABLED)
                : adapter.equals(ZERODHA) ? List.of(DeskKeys.LIVE_ENABLED, DeskKeys.ZERODHA_ENABLED)
                        : List.of(DeskKeys.LIVE_ENABLED);
        return needed.stream().filter(key -> !settings.get(key)).map(Key::name).toList();
    }

    private static String shown(List<String> switches) {
        return String.join(" and ", switches) + (switches.size() == 1 ? " is off" : " are off");
    }

    private String adapters() {
        List<String> names = new ArrayList<>(List.of(PAPER));
        brokers.stream().sorted().forEach(names::add);
        return String.join(" or ", names);
    }

    private Optional<Scope> bound(String name) {
        try {
            return Optional.of(Scope.account(name));
        } catch (IllegalArgumentException e) {
            mistakes.add(origin, e.getMessage() == null ? name : e.getMessage());
            return Optional.empty();
        }
    }

    /// What is set for an account that nobody declared is a slip in its name.
    private void strangers(Set<String> active) {
        settings.all().filter(setting -> setting.name().startsWith("BROKERS" + Key.SEPARATOR))
                .forEach(setting -> {
                    String name = name(setting.name().split(Key.SEPARATOR, 3)[1]);
                    if (!active.contains(name) && !isBuiltIn(name)
                            && settings.given(KeyRegistry.adapterOf(name)).isEmpty()) {
                        mistakes.add(setting.origin(), setting.written() + " is for account " + name
                                + ", which is neither active nor declared; set " + KeyRegistry.adapterOf(name)
                                + "=paper, or mend the name");
                    }
                });
    }

    private static boolean isBuiltIn(String name) {
        return name.equals(PAPER) || name.equals(ZERODHA);
    }

    private void switches(List<AccountConfiguration> active) {
        active.stream().filter(account -> account.isLive() && !account.isTrading())
                .forEach(account -> mistakes.warn(origin, "account " + account.scope() + " is bound to "
                        + account.adapter() + " and does not trade: "
                        + shown(offSwitches(account.adapter()))));
        if (settings.get(DeskKeys.LIVE_ENABLED) && active.stream().noneMatch(AccountConfiguration::isLive)) {
            settings.given(DeskKeys.LIVE_ENABLED.name()).ifPresent(given -> mistakes.warn(given.origin(),
                    given.written() + " is on, and no account is bound to a broker: it changes nothing"));
        }
        if (settings.get(DeskKeys.ZERODHA_ENABLED)
                && active.stream().noneMatch(account -> account.adapter().equals(ZERODHA))) {
            settings.given(DeskKeys.ZERODHA_ENABLED.name()).ifPresent(given -> mistakes.warn(given.origin(),
                    given.written() + " is on, and no account is bound to zerodha: it changes nothing"));
        }
        if (!active.isEmpty() && active.stream().noneMatch(AccountConfiguration::isTrading)) {
            settings.given(DeskKeys.PAPER_ENABLED.name()).ifPresent(given -> mistakes.warn(given.origin(),
                    given.written() + " is off: the desk watches the market, and no account trades"));
        }
    }
}
