package io.alphapanda.market.simulated;

import static io.alphapanda.market.simulated.SimulatedTicks.MONDAY;
import static io.alphapanda.market.simulated.SimulatedTicks.first;
import static io.alphapanda.market.simulated.SimulatedTicks.forEach;
import static io.alphapanda.market.simulated.SimulatedTicks.market;
import static io.alphapanda.market.simulated.SimulatedTicks.tick;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Depth.Level;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.market.stream.MarketFact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimulatedMarketTest {
    private static final SimulationSettings SETTINGS = SimulationSettings.of(42, MONDAY);

    @Test
    void two_markets_made_alike_tell_the_same_facts() {
        assertThat(first(50_000, market(SETTINGS))).isEqualTo(first(50_000, market(SETTINGS)));
        assertThat(market(SETTINGS).instruments()).isEqualTo(market(SETTINGS).instruments());
    }

    @Test
    void another_seed_makes_another_market() {
        assertThat(first(1_000, market(SETTINGS)))
                .isNotEqualTo(first(1_000, market(SimulationSettings.of(43, MONDAY))));
    }

    /// If this changes, recorded seeds mean other markets: say so in the change log.
    @Test
    void the_facts_of_a_seed_are_the_same_on_every_machine() {
        SimulatedMarket market = market(SETTINGS.paced(Duration.ofSeconds(5)));
        long hash = 0;
        for (int i = 0; i < 300_000; i++) {
            hash = hash * 31 + hash(market.next().orElseThrow());
        }
        assertThat(Long.toHexString(hash)).isEqualTo("f1660ec6e2831d29");
    }

    @Test
    void an_endless_market_goes_on_over_a_weekend() {
        SimulatedMarket market = market(SETTINGS.paced(Duration.ofMinutes(5)).withoutDerivatives());
        List<MarketFact> facts = first(7 * 76 * 8, market);
        assertThat(facts.getLast().micros() - facts.getFirst().micros())
                .isGreaterThan(Duration.ofDays(8).toNanos() / 1_000);
    }

    @Test
    void leaving_instruments_out_changes_nothing_about_the_others() {
        SimulationSettings fewer = SETTINGS.withoutDerivatives().withSymbols(List.of("SBIN", "BANKNIFTY"));
        List<MarketFact> some = first(5_000, market(fewer));
        Set<InstrumentId> ids = new HashSet<>();
        market(fewer).instruments().forEach(instrument -> ids.add(instrument.id()));
        SimulatedMarket all = market(SETTINGS);
        List<MarketFact> same = new ArrayList<>();
        while (same.size() < some.size()) {
            MarketFact fact = all.next().orElseThrow();
            if (ids.contains(tick(fact).instrument())) {
                same.add(fact);
            }
        }
        assertThat(some).isEqualTo(same);
    }

    @Seeded(count = 3, proofCount = 50)
    void every_tick_is_one_that_an_exchange_could_send(long seed) {
        SimulationSettings settings = SimulationSettings.of(seed, MONDAY).paced(Duration.ofSeconds(4))
                .forDays(3).withOptions(8, SimulationSettings.OptionExpiry.WEEKLY);
        TickRules rules = new TickRules(market(settings).instruments());
        forEach(settings, rules::check);
        assertThat(rules.seen()).isEqualTo(market(settings).instruments().size());
    }

    @Test
    void a_tick_every_ten_milliseconds_is_as_well_formed() {
        SimulatedMarket market = market(SETTINGS.paced(Duration.ofMillis(10)));
        TickRules rules = new TickRules(market.instruments());
        first(200_000, market).forEach(fact -> rules.check(fact.micros(), tick(fact)));
        assertThat(rules.seen()).isEqualTo(market.instruments().size());
    }

    @Test
    void instruments_come_in_a_fixed_order_with_the_terms_of_the_exchange() {
        List<Instrument> instruments = market(SETTINGS).instruments();
        assertThat(instruments.stream().map(Instrument::id).map(InstrumentId::value).limit(10))
                .containsExactly("NSE:NIFTY", "NSE:BANKNIFTY", "NSE:RELIANCE", "NSE:HDFCBANK", "NSE:INFY",
                        "NSE:SBIN", "NSE:TATASTEEL", "NFO:NIFTY26NOVFUT", "NFO:NIFTY26NOV25050CE",
                        "NFO:NIFTY26NOV25050PE");
        assertThat(instruments.stream().map(instrument -> instrument.tickSize().toString()).limit(9))
                .containsExactly("0.05", "0.05", "0.10", "0.05", "0.10", "0.05", "0.01", "0.10", "0.05");
        assertThat(instruments.stream().skip(7)).hasSize(23)
                .allMatch(instrument -> instrument.lotSize() == 65);
    }

    private static long hash(MarketFact fact) {
        Tick tick = tick(fact);
        long hash = fact.micros() * 31 + tick.instrument().value().hashCode();
        hash = hash * 31 + tick.lastPrice().micros();
        hash = hash * 31 + tick.lastUnits();
        hash = hash * 31 + tick.dayVolume();
        hash = hash * 31 + tick.openInterest();
        hash = hash * 31 + tick.exchangeMicros();
        return hash * 31 + hash(tick.depth().bids()) * 17 + hash(tick.depth().asks());
    }

    private static long hash(List<Level> levels) {
        long hash = levels.size();
        for (Level level : levels) {
            hash = hash * 31 + level.price().micros() + level.units() * 7 + level.orders();
        }
        return hash;
    }
}
