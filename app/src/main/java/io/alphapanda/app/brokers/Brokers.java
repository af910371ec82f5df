package io.alphapanda.app.brokers;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.services.brokertrading.BrokerPort;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The brokers that accounts may be bound to, by the name of their adapter: `BROKERS__X__ADAPTER=name`.
///
/// @param makers what opens the port of an account; called once for each, when its desk starts
public record Brokers(Map<String, Function<Scope, BrokerPort>> makers) {
    /// What ships with the program: none yet, so no account trades live.
    public static final Brokers SHIPPED = new Brokers(Map.of());

    /// Keeps its own copy, and refuses a broker of the name that simulated accounts have.
    public Brokers {
        makers = Map.copyOf(makers);
        if (makers.containsKey("paper")) {
            throw new IllegalArgumentException(
                    "adapter name 'paper' is that of simulated accounts; choose another");
        }
    }

    /// The same and one more.
    public Brokers with(String adapter, Function<Scope, BrokerPort> maker) {
        Map<String, Function<Scope, BrokerPort>> more = new LinkedHashMap<>(makers);
        more.put(adapter, maker);
        return new Brokers(more);
    }

    /// The names of the adapters.
    public Set<String> names() {
        return makers.keySet();
    }

    /// Opens the port of an account.
    ///
    /// @throws IllegalArgumentException if there is no such adapter
    public BrokerPort open(String adapter, Scope account) {
        Function<Scope, BrokerPort> maker = makers.get(adapter);
        if (maker == null) {
            throw new IllegalArgumentException("account " + account + " is bound to " + adapter
                    + ", and there are adapters " + makers.keySet()
                    + "; bind it to one of these, or to paper");
        }
        return maker.apply(account);
    }
}
