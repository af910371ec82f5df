package io.alphapanda.app.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketChoiceTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_day_that_nobody_chose_is_the_next_one_with_a_session() {
        assertThat(dateChosenAt(LocalDate.of(2026, 11, 20), LocalTime.of(8, 0))).as("Friday, before the open")
                .contains("2026-11-20");
        assertThat(dateChosenAt(LocalDate.of(2026, 11, 20), LocalTime.of(16, 0))).as("Friday evening")
                .contains("2026-11-23");
    }

    private Optional<String> dateChosenAt(LocalDate date, LocalTime time) {
        return new MarketChoice(configuration(Map.of()).market(), List.of(), Markets.CALENDAR,
                Ist.micros(date, time)).record(Optional.empty()).fact("date");
    }

    @Test
    void a_restart_keeps_the_day_of_the_log_and_a_day_that_is_named_wins() {
        RunRecord earlier = new RunRecord(Map.of("date", "2026-11-02"));
        assertThat(Markets.choice(configuration(Map.of())).record(Optional.of(earlier)).fact("date"))
                .contains("2026-11-02");
        assertThat(Markets.choice(configuration(Map.of("MARKET__DATE", Markets.DATE)))
                .record(Optional.of(earlier))
                .fact("date")).contains(Markets.DATE);
    }

    @Test
    void the_simulated_market_ticks_from_its_seed() throws IOException {
        MarketChoice choice = Markets
                .choice(configuration(Map.of("MARKET__DATE", Markets.DATE, "MARKET__SEED", "9")));
        RunRecord record = choice.record(Optional.empty());
        assertThat(record.facts()).containsEntry("seed", "9").containsEntry("tick_interval_ms", "1000");
        try (RunMarket market = choice.open(record)) {
            assertThat(market.isReplay()).isFalse();
            assertThat(market.fillTopics()).containsExactly(Topic.TICKS);
            assertThat(market.openAt(Ist.micros(LocalDate.of(2026, 11, 23), LocalTime.of(12, 0))))
                    .contains(MarketSegment.INDEX, MarketSegment.DERIVATIVES);
            assertThat(market.openAt(Ist.micros(LocalDate.of(2026, 11, 22), LocalTime.of(12, 0)))).isEmpty();
        }
    }

    @Test
    void a_file_of_bars_is_replayed_as_bars_of_its_timeframe() throws IOException {
        MarketChoice choice = Markets.choice(configuration(Map.of()), Markets.EXAMPLE);
        RunRecord record = choice.record(Optional.empty());
        assertThat(record.facts()).containsEntry("market", "replay").doesNotContainKey("date");
        assertThat(record.fact("files").orElseThrow())
                .isEqualTo(Markets.EXAMPLE.toAbsolutePath().normalize().toString());
        try (RunMarket market = choice.open(record)) {
            assertThat(market.isReplay()).isTrue();
            assertThat(market.fillTopics()).containsExactly(Topic.BARS_1M);
            assertThat(market.stream().instruments()).extracting(Instrument::id)
                    .singleElement().asString().contains("NIFTY");
        }
    }

    @Test
    void files_that_do_not_go_together_are_refused_before_anything_begins() throws IOException {
        Path days = Files.writeString(folder.resolve("RELIANCE_1d.csv"),
                "date,open,high,low,close,volume\n2026-11-20,100,101,99,100,5\n2026-11-23,100,101,99,100,5\n");
        MarketChoice mixed = Markets.choice(configuration(Map.of()), Markets.EXAMPLE, days);
        assertThatThrownBy(() -> mixed.open(mixed.record(Optional.empty())))
                .hasMessageContainingAll("must hold facts of one kind", "generated.csv.gz holds bars of 1m",
                        "RELIANCE_1d.csv holds bars of 1d");
        MarketChoice absent = Markets.choice(configuration(Map.of()), folder.resolve("gone.csv"));
        assertThatThrownBy(() -> absent.open(absent.record(Optional.empty())))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_speed_is_told_to_mean_nothing_to_a_market_that_happens() {
        Map<String, String> live = Map.of("MARKET__SOURCE", "zerodha");
        assertThat(Markets.choice(configuration(live)).warning(false)).isEmpty();
        assertThat(Markets.choice(configuration(live)).warning(true)).get().asString()
                .contains("zerodha happens in real time");
        assertThat(Markets.choice(configuration(Map.of("MARKET__SOURCE", "zerodha", "MARKET__SPEED", "60")))
                .warning(false)).isPresent();
        assertThat(Markets.choice(configuration(Map.of("MARKET__SPEED", "60"))).warning(true)).isEmpty();
    }

    private DeskConfiguration configuration(Map<String, String> flags) {
        return Markets.configuration(folder, flags);
    }
}
