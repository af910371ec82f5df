package io.alphapanda.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.eventlog.log.LogFailure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ServerLossTest {
    private final StringWriter said = new StringWriter();
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void a_server_that_is_away_at_the_start_is_told_once_and_tried_until_it_answers()
            throws InterruptedException {
        ServerLoss loss = new ServerLoss(new PrintWriter(said), () -> false);
        Optional<String> opened = loss.retried(() -> {
            if (tries.incrementAndGet() < 3) {
                throw new LogFailure("nobody at localhost:9092; start it");
            }
            return "open";
        });
        assertThat(opened).hasValue("open");
        assertThat(said.toString()).containsOnlyOnce("nobody at localhost:9092; start it")
                .contains("the log server answers");
    }

    @Test
    void a_process_that_is_to_end_does_not_wait_for_it() throws InterruptedException {
        ServerLoss loss = new ServerLoss(new PrintWriter(said), () -> tries.get() > 0);
        Optional<String> opened = loss.retried(() -> {
            tries.incrementAndGet();
            throw new LogFailure("nobody there");
        });
        assertThat(opened).isEmpty();
        assertThat(tries).hasValue(1);
        assertThat(said.toString()).contains("did not answer to the end");
    }
}
