package io.alphapanda.strategies.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.signal.ExitPlan;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.signal.TradingSignal;
import io.alphapanda.domain.terms.OrdType;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.terms.TimeInForce;
import io.alphapanda.domain.testing.DeciderRun;
import io.alphapanda.strategies.api.StrategyKind;
import io.alphapanda.strategies.catalog.StrategyCatalog;
import io.alphapanda.strategies.testing.StrategyTrial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules for entering and leaving that a declaration adds to an opinion, and what it is asked about.
class DeclaredRulesTest {
    private static final Scope PAPER = Scope.account("paper");
    private static final Instrument INFY = StrategyTrial.share("INFY");
    private static final ExitRules ALL = new ExitRules(percent("0.5"), percent("1"), percent("0.4"), 30,
            true);

    @Test
    void a_long_gets_stop_target_trail_time_and_session_end_from_the_close() {
        ExitPlan plan = lastOpinion(momentum().with(ALL), "100", "200").exitPlan();

        assertThat(plan).isEqualTo(new ExitPlan(price("199"), price("202"), price("0.8"),
                Optional.of(32 * StrategyTrial.MINUTE), true));
    }

    @Test
    void a_short_gets_its_mirror_image_and_flat_gets_nothing() {
        assertThat(lastOpinion(momentum().with(ALL), "400", "200").exitPlan()).isEqualTo(new ExitPlan(
                price("201"), price("198"), price("0.8"), Optional.of(32 * StrategyTrial.MINUTE), true));
        assertThat(ALL.planFor(Target.FLAT, Price.ofRupees("200"), 0)).isEqualTo(ExitPlan.NONE);
    }

    @Test
    void what_a_strategy_brings_itself_is_left_as_it_is() {
        ExitPlan own = new ExitPlan(price("50"), Optional.empty(), Optional.empty(), Optional.empty(), false);
        PriceTerms terms = PriceTerms.limit(Price.ofRupees("60"));
        StrategyKind kind = StrategyKind.of("own", "knows how", setup -> bar -> Optional
                .of(Opinion.of(bar.instrument(), Target.LONG, "now").with(own).with(terms)));
        StrategyDeclaration declaration = new StrategyDeclaration(new StrategyId("own"), List.of(INFY),
                Timeframe.M1, kind.configured(Map.of())).with(ALL)
                .with(style(OrdType.LIMIT, "5", "0"));

        assertThat(lastOpinion(declaration, "100").exitPlan()).isEqualTo(own);
        assertThat(lastOpinion(declaration, "100").entryTerms()).isEqualTo(terms);
    }

    /// Five basis points of 200 are 0.10; of 200.05 they are 0.100025, between two ticks of 0.05.
    @ParameterizedTest
    @CsvSource({"LIMIT,5,0,LONG,200,200.10,", "LIMIT,5,0,SHORT,200,199.90,", "LIMIT,-5,0,LONG,200,199.90,",
        "LIMIT,5,0,LONG,200.05,200.15,", "LIMIT,5,0,SHORT,200.05,199.95,", "LIMIT,0,0,LONG,200.02,200.00,",
        "LIMIT,0,0,SHORT,200.02,200.05,", "STOP,5,0,LONG,200,,200.10", "STOP,5,0,SHORT,200.05,,199.90",
        "STOP,5,0,LONG,200.05,,200.20", "STOP_LIMIT,5,10,LONG,200,200.20,200.10",
        "STOP_LIMIT,5,10,SHORT,200,199.80,199.90", "STOP_LIMIT,5,5,LONG,200.05,200.20,200.20"})
    void an_entry_gets_its_prices_from_the_close_on_the_tick_grid(OrdType type, String bps, String limitBps,
            Target side, String last, String limit, String trigger) {
        PriceTerms terms = style(type, bps, limitBps).termsFor(side, Price.ofRupees(last), INFY.contract());

        assertThat(terms.ordType()).isEqualTo(type);
        assertThat(terms.limitPrice()).isEqualTo(Optional.ofNullable(limit).map(Price::ofRupees));
        assertThat(terms.triggerPrice()).isEqualTo(Optional.ofNullable(trigger).map(Price::ofRupees));
    }

    @Test
    void an_exit_goes_at_the_markets_price_whatever_the_style_of_entries() {
        assertThat(
                style(OrdType.LIMIT, "5", "0").termsFor(Target.FLAT, Price.ofRupees("200"), INFY.contract()))
                .isEqualTo(PriceTerms.MARKET);
        assertThat(lastOpinion(momentum().with(new EntryStyle(OrdType.MARKET, TimeInForce.IOC, Rate.ZERO,
                Rate.ZERO)), "100", "200").entryTerms().timeInForce()).isEqualTo(TimeInForce.IOC);
    }

    @Test
    void styles_and_rules_that_no_order_could_follow_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> style(OrdType.STOP, "0", "0"))
                .withMessageContaining("offset above 0");
        assertThatIllegalArgumentException().isThrownBy(() -> style(OrdType.STOP_LIMIT, "5", "4"))
                .withMessageContaining("no less than");
        assertThatIllegalArgumentException().isThrownBy(() -> new EntryStyle(OrdType.STOP, TimeInForce.IOC,
                Rate.ofBasisPoints("5"), Rate.ZERO)).withMessageContaining("must be day");
        assertThatIllegalArgumentException().isThrownBy(() -> new ExitRules(percent("100"), Optional.empty(),
                Optional.empty(), 0, false)).withMessageContaining("stop must be above 0% and below 100%");
    }

    @Test
    void one_that_is_not_active_is_not_asked_at_all() {
        StrategyDeclaration on = momentum();
        StrategyDeclaration off = new StrategyDeclaration(on.id(), on.kind(), on.instruments(),
                on.timeframe(),
                on.exits(), on.entry(), on.size(), on.product(), false, true);
        assertThat(new StrategyRunner(List.of(off), List.of(PAPER)).subscriptions()).isEmpty();
    }

    @Test
    void one_on_ticks_sees_every_tick_and_no_bar() {
        StrategyRunner runner = new StrategyRunner(List.of(momentum().onTicks()), List.of(PAPER));
        assertThat(runner.subscriptions()).extracting(Subscription::topicName)
                .containsExactlyInAnyOrder("market.ticks", "system.control");
        DeciderRun run = new DeciderRun(runner);
        for (String last : List.of("100", "100", "102")) {
            run.feed(7, Scope.SHARED, INFY.id().value(),
                    new Tick(INFY.id(), Price.ofRupees(last), 1, 0, 0, 0, Depth.UNKNOWN));
        }
        assertThat(run.all(TradingSignal.class)).extracting(TradingSignal::evaluation).containsExactly(3L);
        assertThatIllegalArgumentException().isThrownBy(() -> new StrategyDeclaration(new StrategyId("t"),
                List.of(INFY), Timeframe.M1, StrategyCatalog.SHIPPED.configured("sma-cross", Map.of()))
                .onTicks()).withMessageContaining("sma-cross takes bars only");
    }

    private static StrategyDeclaration momentum() {
        return new StrategyDeclaration(new StrategyId("m"), List.of(INFY), Timeframe.M1,
                StrategyCatalog.SHIPPED
                        .configured("momentum", StrategyTrial.settings("lookback=1 direction=long-short")));
    }

    private static Opinion lastOpinion(StrategyDeclaration declaration, String... closes) {
        DeciderRun run = new DeciderRun(new StrategyRunner(List.of(declaration), List.of(PAPER)));
        feed(run, closes);
        return run.all(TradingSignal.class).getLast().opinion();
    }

    private static void feed(DeciderRun run, String... closes) {
        for (int i = 0; i < closes.length; i++) {
            Price price = Price.ofRupees(closes[i]);
            long end = (i + 1) * StrategyTrial.MINUTE;
            run.feed(end, Scope.SHARED, INFY.id().value(), new Bar(INFY.id(), Timeframe.M1,
                    i * StrategyTrial.MINUTE, end, price, price, price, price, 1));
        }
    }

    private static EntryStyle style(OrdType type, String bps, String limitBps) {
        return new EntryStyle(type, TimeInForce.DAY, Rate.ofBasisPoints(bps), Rate.ofBasisPoints(limitBps));
    }

    private static Optional<Rate> percent(String percent) {
        return Optional.of(Rate.ofPercent(percent));
    }

    private static Optional<Price> price(String rupees) {
        return Optional.of(Price.ofRupees(rupees));
    }
}
