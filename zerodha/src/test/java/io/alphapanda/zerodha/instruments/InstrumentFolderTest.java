package io.alphapanda.zerodha.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.zerodha.http.FakeKite;
import io.alphapanda.zerodha.http.FakeKite.Reply;
import io.alphapanda.zerodha.http.FakeSession;
import io.alphapanda.zerodha.http.KiteHttp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstrumentFolderTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String CSV = String.join(",", InstrumentCsv.COLUMNS)
            + "\n408065,1594,INFY,INFOSYS,0.0,,0.0,0.1,1,EQ,NSE,NSE\n";
    @TempDir
    private Path folder;

    @Test
    void the_list_of_a_day_is_fetched_once_and_kept_by_its_date() throws Exception {
        InstrumentFolder lists = new InstrumentFolder(folder.resolve("instruments"));
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.csv(CSV));
                KiteHttp http = FakeSession.of(fake)) {
            assertThat(lists.today(http, MONDAY).size()).isEqualTo(1);
            assertThat(lists.today(http, MONDAY).byToken(408065)).isPresent();
            assertThat(fake.asked()).hasSize(1);
            assertThat(fake.asked().getFirst().path()).isEqualTo("/instruments");
            assertThat(lists.today(http, MONDAY.plusDays(1)).date()).isEqualTo(MONDAY.plusDays(1));
            assertThat(fake.asked()).hasSize(2);
            assertThat(lists.days()).containsExactly(MONDAY, MONDAY.plusDays(1));
        }
    }

    @Test
    void only_the_newest_thirty_days_are_kept() throws Exception {
        InstrumentFolder lists = new InstrumentFolder(folder);
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.csv(CSV));
                KiteHttp http = FakeSession.of(fake)) {
            for (int i = 0; i < 33; i++) {
                lists.fetch(http, MONDAY.plusDays(i));
            }
        }
        assertThat(lists.days()).hasSize(30).startsWith(MONDAY.plusDays(3)).endsWith(MONDAY.plusDays(32));
    }

    @Test
    void a_list_without_a_readable_row_replaces_none() throws Exception {
        InstrumentFolder lists = new InstrumentFolder(folder);
        try (FakeKite fake = new FakeKite().then(Reply.csv(CSV), Reply.csv(CSV.replace("408065", "x")),
                Reply.csv("<html>oops</html>"));
                KiteHttp http = FakeSession.of(fake)) {
            lists.fetch(http, MONDAY);
            assertThatThrownBy(() -> lists.fetch(http, MONDAY)).isInstanceOf(IOException.class)
                    .hasMessageContaining("holds no instrument that can be read, of 1 rows");
            assertThatThrownBy(() -> lists.fetch(http, MONDAY)).isInstanceOf(IOException.class)
                    .hasMessageContaining("must begin with instrument_token");
            assertThat(lists.kept(MONDAY)).hasValueSatisfying(kept -> assertThat(kept.size()).isEqualTo(1));
        }
    }
}
