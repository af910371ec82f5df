package io.alphapanda.sandbox.ticker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.sandbox.faults.Fault;
import io.alphapanda.sandbox.faults.FaultPanel;
import io.alphapanda.sandbox.faults.FaultSetting;
import io.alphapanda.sandbox.market.QuoteRow;
import io.alphapanda.sandbox.ticker.TickerCommand.Mode;
import io.alphapanda.sandbox.ticker.TickerCommand.Subscribe;
import io.alphapanda.sandbox.ticker.TickerCommand.Unsubscribe;
import io.alphapanda.sandbox.wire.Examples;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TickerSocketTest {
    private static final long INFY = 408065;
    private static final long NIFTY = 256265;

    private final Map<Long, QuoteRow> newest = new HashMap<>();
    private final HeldSink sink = new HeldSink();
    private final FaultPanel faults = new FaultPanel(new SplittableRandom(1));
    private final TickerSocket socket = new TickerSocket(sink, newest::get, TickerLimits.USUAL, faults, 0);
    private long millis;

    @Test
    void a_subscription_begins_with_a_snapshot_as_a_quote() {
        newest.put(INFY, Examples.quote(Examples.share(INFY, "INFY"), "1500.00"));
        newest.put(NIFTY, Examples.quote(Examples.index(NIFTY, "NIFTY 50"), "26000.00"));
        socket.accept(new Subscribe(List.of(INFY, NIFTY)));
        assertThat(sink.packetLengths()).containsExactly(44, 28);
    }

    @Test
    void a_change_of_mode_sends_anew_and_a_mode_alone_subscribes() {
        newest.put(INFY, Examples.quote(Examples.share(INFY, "INFY"), "1500.00"));
        newest.put(NIFTY, Examples.quote(Examples.index(NIFTY, "NIFTY 50"), "26000.00"));
        socket.accept(new Subscribe(List.of(INFY)));
        socket.accept(new Mode(TickMode.FULL, List.of(INFY, NIFTY)));
        socket.accept(new Mode(TickMode.LTP, List.of(INFY)));
        assertThat(sink.packetLengths()).containsExactly(44, 184, 32, 8);
    }

    @Test
    void subscribing_again_keeps_the_mode_and_sends_nothing_new() {
        newest.put(INFY, Examples.quote(Examples.share(INFY, "INFY"), "1500.00"));
        socket.accept(new Mode(TickMode.FULL, List.of(INFY)));
        socket.accept(new Subscribe(List.of(INFY)));
        tick("1501.00");
        pulse();
        assertThat(sink.packetLengths()).containsExactly(184, 184);
    }

    @Test
    void only_what_has_changed_is_sent_at_a_pulse() {
        newest.put(INFY, Examples.quote(Examples.share(INFY, "INFY"), "1500.00"));
        socket.accept(new Subscribe(List.of(INFY)));
        pulse();
        assertThat(sink.packetLengths()).hasSize(1);
        tick("1501.00");
        tick("1502.00");
        pulse();
        assertThat(sink.packetLengths()).hasSize(2);
        assertThat(sink.lastPrice()).isEqualTo(150_200);
    }

    @Test
    void nothing_comes_after_unsubscribing() {
        newest.put(INFY, Examples.quote(Examples.share(INFY, "INFY"), "1500.00"));
        socket.accept(new Subscribe(List.of(INFY)));
        socket.accept(new Unsubscribe(List.of(INFY)));
        tick("1501.00");
        pulse();
        assertThat(sink.packetLengths()).hasSize(1);
    }

    @Test
    void it_beats_once_a_second_whatever_else_is_sent() {
        for (int i = 0; i < 50; i++) {
            pulse();
        }
        assertThat(sink.heartbeats()).isBetween(10L, 11L);
    }

    @Test
    void a_slow_reader_gets_the_newest_of_each_instrument_and_holds_no_more_memory() {
        newest.put(INFY, Examples.quote(Examples.share(INFY, "INFY"), "1500.00"));
        sink.isHolding = true;
        socket.accept(new Subscribe(List.of(INFY)));
        for (int i = 1; i <= 100; i++) {
            tick("16" + String.format("%03d", i) + ".00");
            pulse();
        }
        assertThat(sink.packetLengths()).hasSize(1);
        assertThat(socket.state().waitingPackets()).isEqualTo(1);
        sink.isHolding = false;
        tick("1777.00");
        pulse();
        sink.release();
        assertThat(sink.packetLengths()).hasSize(2);
        assertThat(sink.lastPrice()).isEqualTo(177_700);
    }

    @Test
    void a_reader_that_reads_nothing_for_too_long_is_cut() {
        newest.put(INFY, Examples.quote(Examples.share(INFY, "INFY"), "1500.00"));
        sink.isHolding = true;
        socket.accept(new Subscribe(List.of(INFY)));
        for (int i = 0; i < 149; i++) {
            pulse();
        }
        assertThat(sink.isCut).isFalse();
        for (int i = 0; i < 3; i++) {
            pulse();
        }
        assertThat(sink.isCut).isTrue();
    }

    @Test
    void a_frame_that_leaves_before_the_first_pulse_is_no_stall() {
        long now = Duration.ofHours(1).toNanos();
        TickerSocket late = new TickerSocket(sink, newest::get, TickerLimits.USUAL, faults, now);
        sink.isHolding = true;
        late.say("order");
        late.pulse(now + Duration.ofMillis(200).toNanos());
        assertThat(sink.isCut).isFalse();
    }

    @Test
    void order_frames_wait_for_a_slow_reader_and_the_oldest_are_dropped_and_counted() {
        sink.isHolding = true;
        for (int i = 0; i < TickerLimits.USUAL.orderFramesMax() + 6; i++) {
            socket.say("frame " + i);
        }
        assertThat(socket.state().waitingTexts()).isEqualTo(TickerLimits.USUAL.orderFramesMax());
        assertThat(socket.state().textsDropped()).isEqualTo(5);
        sink.isHolding = false;
        sink.release();
        assertThat(sink.texts).hasSize(1 + TickerLimits.USUAL.orderFramesMax()).startsWith("frame 0",
                "frame 6");
    }

    @Test
    void three_thousand_instruments_come_in_several_frames_and_one_more_is_refused() {
        List<Long> tokens = LongStream.rangeClosed(1, 3_000).map(i -> i * 256 + 1).boxed().toList();
        tokens.forEach(
                token -> newest.put(token, Examples.quote(Examples.share(token, "S" + token), "100.00")));
        socket.accept(new Mode(TickMode.FULL, tokens));
        assertThat(sink.packetLengths()).hasSize(3_000).containsOnly(184);
        assertThat(sink.binaries).allSatisfy(frame -> assertThat(frame.length).isLessThan(64 * 1024));
        assertThatThrownBy(() -> socket.accept(new Subscribe(List.of(NIFTY))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("3000")
                .hasMessageContaining("3001");
        assertThat(socket.state().instruments()).isEqualTo(3_000);
    }

    @Test
    void a_silent_socket_says_nothing_until_its_time_is_over_and_loses_no_order_frame() {
        faults.set(Fault.SILENT_SOCKET, new FaultSetting(1, 1, Duration.ofSeconds(2)));
        pulse();
        int before = sink.binaries.size();
        socket.say("order");
        for (int i = 0; i < 9; i++) {
            pulse();
        }
        assertThat(sink.binaries).hasSize(before);
        assertThat(sink.texts).isEmpty();
        pulse();
        pulse();
        assertThat(sink.texts).containsExactly("order");
        assertThat(sink.heartbeats()).isPositive();
    }

    @Test
    void a_cut_and_a_malformed_frame_come_when_told_to() {
        faults.set(Fault.MALFORMED_PACKET, FaultSetting.times(Fault.MALFORMED_PACKET, 1));
        pulse();
        assertThat(sink.binaries).anySatisfy(frame -> assertThat(frame.length).isGreaterThan(1));
        faults.set(Fault.ABRUPT_CLOSE, FaultSetting.times(Fault.ABRUPT_CLOSE, 1));
        pulse();
        assertThat(sink.isCut).isTrue();
        int before = sink.binaries.size();
        socket.say("too late");
        assertThat(sink.texts).isEmpty();
        assertThat(sink.binaries).hasSize(before);
    }

    private void tick(String price) {
        newest.put(INFY, Examples.quote(Examples.share(INFY, "INFY"), price));
    }

    private void pulse() {
        millis += 200;
        socket.pulse(Duration.ofMillis(millis).toNanos());
    }
}
