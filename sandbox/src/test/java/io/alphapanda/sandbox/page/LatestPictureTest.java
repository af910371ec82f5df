package io.alphapanda.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.sandbox.terms.Refusal;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LatestPictureTest {
    private final AtomicLong nanos = new AtomicLong(-7);
    private final AtomicInteger drawn = new AtomicInteger();

    @Test
    void however_many_look_it_is_drawn_once_in_its_time() {
        LatestPicture picture = new LatestPicture(() -> "{\"n\":" + drawn.incrementAndGet() + "}",
                nanos::get);
        for (int i = 0; i < 1_000; i++) {
            assertThat(picture.newest()).isEqualTo("{\"n\":1}");
        }
        nanos.addAndGet(LatestPicture.EVERY.toNanos() - 1);
        assertThat(picture.newest()).isEqualTo("{\"n\":1}");
        nanos.incrementAndGet();
        assertThat(picture.newest()).isEqualTo("{\"n\":2}");
        assertThat(picture.newest()).isEqualTo("{\"n\":2}");
    }

    @Test
    void an_exchange_that_does_not_answer_is_shown_as_trouble_and_asked_again_later() {
        LatestPicture picture = new LatestPicture(() -> {
            if (drawn.incrementAndGet() == 1) {
                throw new Refusal(503, Refusal.ErrorType.NETWORK, "busy for too long");
            }
            return "{}";
        }, nanos::get);
        assertThat(picture.newest()).isEqualTo("{\"trouble\":\"busy for too long\"}");
        nanos.addAndGet(LatestPicture.EVERY.toNanos());
        assertThat(picture.newest()).isEqualTo("{}");
    }
}
