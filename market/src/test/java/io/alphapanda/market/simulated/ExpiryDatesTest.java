package io.alphapanda.market.simulated;

import static io.alphapanda.market.simulated.SimulationSettings.OptionExpiry.MONTHLY;
import static io.alphapanda.market.simulated.SimulationSettings.OptionExpiry.WEEKLY;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.OptionContract.OptionRight;
import io.alphapanda.market.calendar.CalendarFile;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ExpiryDatesTest {
    private final ExpiryDates expiries = new ExpiryDates(CalendarFile.bundled());
    private final NiftyContracts contracts = new NiftyContracts(new InstrumentId("NSE:NIFTY"));

    @Test
    void months_end_on_their_last_tuesday_or_the_trading_day_before() {
        assertThat(expiries.from(day("2026-10-01"), MONTHLY)).isEqualTo("2026-10-27");
        assertThat(expiries.from(day("2026-10-28"), MONTHLY)).isEqualTo("2026-11-23");
        assertThat(expiries.from(day("2026-11-24"), MONTHLY)).isEqualTo("2026-12-29");
    }

    @Test
    void months_ended_on_thursdays_until_august_2025() {
        assertThat(expiries.from(day("2025-08-01"), MONTHLY)).isEqualTo("2025-08-28");
        assertThat(expiries.from(day("2025-08-29"), MONTHLY)).isEqualTo("2025-09-30");
    }

    @Test
    void weeks_end_on_tuesdays() {
        assertThat(expiries.from(day("2026-11-11"), WEEKLY)).isEqualTo("2026-11-17");
        assertThat(expiries.from(day("2026-11-17"), WEEKLY)).isEqualTo("2026-11-17");
        assertThat(expiries.from(day("2026-11-18"), WEEKLY)).isEqualTo("2026-11-23");
        assertThat(expiries.from(day("2025-08-29"), WEEKLY)).isEqualTo("2025-09-02");
    }

    @Test
    void symbols_are_written_as_the_broker_writes_them() {
        assertThat(contracts.future(day("2026-11-23")).id().value()).isEqualTo("NFO:NIFTY26NOVFUT");
        assertThat(contracts.option(day("2026-11-23"), true, 24_500, OptionRight.CALL).symbol())
                .isEqualTo("NIFTY26NOV24500CE");
        assertThat(contracts.option(day("2026-11-17"), false, 24_500, OptionRight.PUT).symbol())
                .isEqualTo("NIFTY26N1724500PE");
        assertThat(contracts.option(day("2026-07-07"), false, 24_500, OptionRight.PUT).symbol())
                .isEqualTo("NIFTY2670724500PE");
    }

    @Test
    void lots_shrank_with_the_series_of_january_2026() {
        assertThat(contracts.future(day("2025-12-30")).lotSize()).isEqualTo(75);
        assertThat(contracts.future(day("2026-01-27")).lotSize()).isEqualTo(65);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
