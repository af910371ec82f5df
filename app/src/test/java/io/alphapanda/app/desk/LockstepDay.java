package io.alphapanda.app.desk;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.market.feed.MarketFeed;
import io.alphapanda.market.simulated.SimulatedMarket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The first hours of a day of the desk as it ships, with a tick of each instrument every half minute.
public final class LockstepDay {
    private static final int INPUTS_MAX = 900;
    private final RunCase day = RunCase.shipped(Map.of("MARKET__TICK_INTERVAL_MS", "30000")).withoutSeconds();

    /// Its desk.
    public DeskTerms terms() {
        return day.terms();
    }

    /// Its accounts.
    public List<Scope> accounts() {
        return terms().accounts().stream().map(AccountTerms::account).toList();
    }

    /// What its market tells.
    public List<Envelope> inputs() {
        MarketFeed feed = day.feed(new SimulatedMarket(day.simulation(), RunCase.CALENDAR));
        List<Envelope> inputs = new ArrayList<>();
        Optional<Envelope> next = feed.next();
        while (next.isPresent() && inputs.size() < INPUTS_MAX) {
            inputs.add(next.get());
            next = feed.next();
        }
        return inputs;
    }
}
