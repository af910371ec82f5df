package io.alphapanda.app.brokers;

import io.alphapanda.app.config.AccountConfiguration;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.live.OrderEar;
import io.alphapanda.app.login.ZerodhaAccess;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.services.brokertrading.BrokerPort;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The brokers that accounts may be bound to, by the name of their adapter: `BROKERS__X__ADAPTER=name`.
///
/// @param makers what opens the port of an account
public record Brokers(Map<String, PortMaker> makers) {
    /// What ships with the program.
    public static final Brokers SHIPPED = new Brokers(
            Map.of(AccountConfiguration.ZERODHA, (_, desk) -> zerodha(desk)));

    /// Keeps its own copy, and refuses a broker of the name that simulated accounts have.
    public Brokers {
        makers = Map.copyOf(makers);
        if (makers.containsKey("paper")) {
            throw new IllegalArgumentException(
                    "adapter name 'paper' is that of simulated accounts; choose another");
        }
    }

    /// The same and one more.
    public Brokers with(String adapter, PortMaker maker) {
        Map<String, PortMaker> more = new LinkedHashMap<>(makers);
        more.put(adapter, maker);
        return new Brokers(more);
    }

    /// The names of the adapters.
    public Set<String> names() {
        return makers.keySet();
    }

    /// Opens the port of an account.
    ///
    /// @throws IllegalArgumentException if there is no such adapter, or a setting that it needs is missing
    /// @throws IOException if the broker cannot be spoken to as things are; the message says what to do
    public BrokerPort open(AccountConfiguration bound, DeskConfiguration desk) throws IOException {
        String adapter = bound.adapter();
        Scope account = bound.scope();
        PortMaker maker = makers.get(adapter);
        if (maker == null) {
            throw new IllegalArgumentException("account " + account + " is bound to " + adapter
                    + ", and there are adapters " + makers.keySet()
                    + "; bind it to one of these, or to paper");
        }
        return maker.open(account, desk);
    }

    /// Its orders and the market's quotes have budgets apart, so that the two need not share a client.
    private static BrokerPort zerodha(DeskConfiguration desk) throws IOException {
        ZerodhaAccess access = new ZerodhaAccess(desk.zerodha());
        return access.broker(access.following(), OrderEar.beside(desk));
    }
}
