package io.alphapanda.app.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.config.ConfigurationSources;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.desk.DeskParts;
import io.alphapanda.app.market.MarketChoice;
import io.alphapanda.app.market.RunMarket;
import io.alphapanda.app.proof.Canonical;
import io.alphapanda.app.proof.KeptLog;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.part.Fittings;
import io.alphapanda.eventlog.part.PartPlan;
import io.alphapanda.eventlog.shared.SharedEventLog;
import io.alphapanda.eventlog.shared.SharedLogLimits;
import io.alphapanda.eventlog.shared.TopicStore;
import io.alphapanda.market.calendar.CalendarFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Holds the strategies' state, with all their indicators, as the last life left it, against one that took the same
/// events without interruption.
final class RunnerState {
    private RunnerState() {}

    static void isThatOfAnUninterruptedRun(TopicStore store, Path folder) throws IOException {
        PartPlan plan = plan(folder);
        try (SharedEventLog log = SharedEventLog.open(store, new JsonRecords(), plan.name().toString(),
                "test/1",
                WriterMode.CALLER, SharedLogLimits.STANDARD)) {
            List<Decider> lived = plan.deciders().get();
            var _ = new Engine(log, lived, List.of());
            List<Decider> straight = plan.deciders().get();
            var _ = new Engine(KeptLog.copyWithoutSnapshots(log), straight, List.of());
            assertThat(log.epoch()).as("lives of %s", plan.name()).isGreaterThan(1);
            assertThat(Canonical.states(lived)).isEqualTo(Canonical.states(straight));
        }
    }

    private static PartPlan plan(Path folder) throws IOException {
        DeskConfiguration desk = DeskConfiguration.load(
                new ConfigurationSources(folder, Optional.of(folder.resolve("desk.yaml")), Map.of(),
                        Map.of()),
                Set.of("small"));
        MarketChoice choice = new MarketChoice(desk.market(), List.of(), CalendarFile.bundled(), 0);
        try (RunMarket market = choice.open(choice.record(Optional.empty()))) {
            return DeskParts.of(market.terms(desk), 1, _ -> Fittings.NONE).stream()
                    .filter(part -> part.name().service().equals(DeskParts.STRATEGY_RUNNER)).findFirst()
                    .orElseThrow();
        }
    }
}
