package io.alphapanda.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.sandbox.login.App;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageStreamTest {
    private static final Duration STOP_MAX = Duration.ofSeconds(10);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(2);
    /// More than all buffers between a server and its reader hold.
    private static final int WIDE = 12 * 1024 * 1024;

    private final StillExchange exchange = StillExchange.small();
    private final Rig rig = Rig.over(exchange);

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void an_order_that_is_placed_appears_in_the_stream() throws Exception {
        rig.login();
        try (PageReader reader = PageReader.of(rig.server.port())) {
            assertThat(reader.picture().path("orders")).isEmpty();
            String id = place();
            JsonNode picture = reader.pictureWith(
                    each -> each.path("orders").size() == 1 && each.path("requests").size() == 3);
            assertThat(id).isNotEmpty();
            assertThat(picture.at("/orders/0/key").asText()).isEqualTo("NSE:INFY");
            assertThat(picture.at("/orders/0/price").asText()).isEqualTo("1500.05");
            assertThat(picture.at("/orders/0/at").asText()).isEqualTo("09:20:00");
            assertThat(picture.at("/counts/orders").asInt()).isEqualTo(1);
            assertThat(picture.at("/requests/0/path").asText()).isEqualTo("/orders/regular");
        }
    }

    @Test
    void nothing_new_is_said_while_nothing_changes_and_the_stream_shows_that_it_lives() throws Exception {
        try (PageReader reader = PageReader.of(rig.server.port())) {
            reader.picture();
            assertThat(reader.next().name()).isEqualTo("still");
        }
    }

    @Test
    void a_reader_who_is_slow_holds_nobody_up_and_goes_on_with_the_newest_picture() throws Exception {
        rig.login();
        try (SandboxServer wide = wide(); PageReader slow = PageReader.of(wide.port());
                PageReader quick = PageReader.of(wide.port())) {
            assertThat(quick.picture().path("orders")).isEmpty();
            for (int i = 1; i <= 20; i++) {
                long began = System.nanoTime();
                place();
                assertThat(System.nanoTime() - began).isLessThan(ANSWER_MAX.toNanos());
                int placed = i;
                if (i % 5 == 0) {
                    quick.pictureWith(each -> each.path("orders").size() == placed);
                }
            }
            List<Integer> seen = new ArrayList<>();
            slow.pictureWith(each -> {
                seen.add(each.path("orders").size());
                return seen.getLast() == 20;
            });
            assertThat(seen).containsExactly(0, 20);
        }
    }

    @Test
    void streams_end_with_the_server_that_of_a_reader_who_takes_nothing_too() throws Exception {
        SandboxServer wide = wide();
        try (PageReader slow = PageReader.of(wide.port()); PageReader quick = PageReader.of(wide.port())) {
            quick.picture();
            long began = System.nanoTime();
            wide.close();
            assertThat(System.nanoTime() - began).isLessThan(STOP_MAX.toNanos());
            assertThat(quick.ends()).isTrue();
            assertThat(slow.ends()).isTrue();
        }
    }

    @Test
    void one_reader_too_many_is_told_so_and_gets_the_place_of_one_who_goes() throws Exception {
        List<PageReader> readers = new ArrayList<>();
        try {
            for (int i = 0; i < PageStream.READERS_MAX; i++) {
                readers.add(PageReader.of(rig.server.port()));
                readers.getLast().picture();
            }
            try (PageReader late = PageReader.of(rig.server.port())) {
                PageReader.Told told = late.next();
                assertThat(told.name()).isEqualTo("full");
                assertThat(told.data()).contains("16 pages");
                assertThat(late.ends()).isTrue();
            }
            readers.removeFirst().close();
            Eventually.until("a place is free",
                    () -> readers.size() == PageStream.READERS_MAX || isAdmitted(readers));
        } finally {
            for (PageReader reader : readers) {
                reader.close();
            }
        }
    }

    /// A reader who has gone is found out at the next picture.
    private boolean isAdmitted(List<PageReader> readers) {
        exchange.advanceTo(exchange.marketMicros() + 1_000_000);
        try {
            PageReader late = PageReader.of(rig.server.port());
            boolean isAdmitted = late.next().name().equals("picture");
            if (isAdmitted) {
                readers.add(late);
            } else {
                late.close();
            }
            return isAdmitted;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Test
    void the_page_asks_nobody_else_and_cannot_be_shown_inside_another() throws Exception {
        HttpResponse<String> page = rig.get("/");
        assertThat(page.body()).contains("/sandbox/stream", "Python", "Go", "JavaScript", ".NET", "Java")
                .doesNotContain("{{", "https://", "src=", "@import", "url(http");
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'");
        assertThat(page.headers().firstValue("content-type")).contains("text/html;charset=utf-8");
    }

    private String place() throws Exception {
        return Rig.json(rig.post("/orders/regular", TickerOverTheWireTest.ORDER)).at("/data/order_id")
                .asText();
    }

    /// A second door to the same exchange, whose pictures are wide.
    private SandboxServer wide() {
        return SandboxServer.open(exchange,
                List.of(new App(Rig.KEY, Rig.SECRET, 1, Optional.empty(), Optional.empty())),
                EdgeSettings.USUAL.at(0, 0), new Surroundings(InstantSource.system(), System::nanoTime,
                        new SplittableRandom(1), new SplittableRandom(2)),
                "x".repeat(WIDE));
    }
}
