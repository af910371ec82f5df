package io.alphapanda.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Topic.Owner;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderEvent;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.RejectedSignal;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.eventlog.codec.EnvelopeCodec;
import io.alphapanda.eventlog.codec.EnvelopeJson;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.trading.sizing.SizeRule;
import org.junit.jupiter.api.Test;

/// Every event of whole generated days: intraday, overnight, and sized by equity.
class DayLogTest {
    private static final List<List<Envelope>> DAYS = List.of(
            day(new ProofDesk(Product.MIS, new SizeRule.FixedUnits(7), 1)),
            day(new ProofDesk(Product.NRML, new SizeRule.ShareOfEquity(Rate.ofPercent("30")), 2)),
            day(new ProofDesk(Product.CNC, new SizeRule.FixedUnits(400), 3)));

    private static List<Envelope> day(ProofDesk desk) {
        KeptLog log = new KeptLog();
        List<Decider> deciders = desk.deciders();
        Engine engine = new Engine(log, deciders, List.of());
        for (Envelope input : desk.wholeDay()) {
            engine.feed(input);
            engine.drain();
        }
        assertThat(engine.fenced()).isEmpty();
        List<Envelope> events = log.withoutSnapshots();
        LogLaws laws = new LogLaws(ProofDesk.CASH);
        for (int position = 0; position < events.size(); position++) {
            laws.see(position, events.get(position));
        }
        laws.holdAgainst(deciders);
        return events;
    }

    private static List<Envelope> all() {
        return DAYS.stream().flatMap(List::stream).toList();
    }

    @Test
    void the_days_hold_every_kind_of_decision_that_a_paper_desk_can_make() {
        Set<EventType> seen = new TreeSet<>(all().stream().map(Envelope::type).toList());
        assertThat(seen).contains(EventType.MARKET_BAR, EventType.MARKET_CLOCK, EventType.CONTROL_COMMAND,
                EventType.TRADING_SIGNAL, EventType.FUSED_SIGNAL, EventType.VALIDATED_SIGNAL,
                EventType.REJECTED_SIGNAL, EventType.ORDER_PLACED, EventType.ORDER_ACKNOWLEDGED,
                EventType.ORDER_FILLED, EventType.ORDER_CANCELED, EventType.POSITION_UPDATED,
                EventType.PORTFOLIO_UPDATED, EventType.PNL_SNAPSHOT)
                .doesNotContain(EventType.SYSTEM_ERROR, EventType.DEAD_LETTER);
    }

    /// The old correlation id was new on each publication, the cause never set, and the ids were no UUIDs.
    @Test
    void seed_defect_20() {
        for (List<Envelope> day : DAYS) {
            Map<EventId, Envelope> earlier = new HashMap<>();
            for (Envelope event : day) {
                EventId cause = event.causationId();
                if (cause == null) {
                    assertThat(event.correlationId()).as("a root is its own: %s", event)
                            .isEqualTo(event.id());
                } else {
                    assertThat(earlier).as("the cause of %s", event).containsKey(cause);
                    assertThat(event.correlationId()).as("%s", event)
                            .isEqualTo(earlier.get(cause).correlationId());
                }
                assertThat(earlier.put(event.id(), event)).as("the id of %s is its own", event).isNull();
                isVersion7(event);
            }
        }
    }

    private static void isVersion7(Envelope event) {
        UUID uuid = UUID.fromString(event.id().toString());
        assertThat(uuid.version()).isEqualTo(7);
        assertThat(uuid.variant()).isEqualTo(2);
        assertThat(uuid.getMostSignificantBits() >>> 16).isEqualTo(event.occurredAtMicros() / 1_000);
        assertThat(EventId.parse(uuid.toString())).isEqualTo(event.id());
    }

    @Test
    void every_fill_leads_back_to_the_bar_that_began_it() {
        for (List<Envelope> day : DAYS) {
            Map<EventId, Envelope> byId = new HashMap<>();
            day.forEach(event -> byId.put(event.id(), event));
            int fills = 0;
            for (Envelope event : day) {
                if (event.data() instanceof Fill fill) {
                    fills++;
                    List<EventType> chain = chain(event, byId);
                    assertThat(chain).as("%s", fill).startsWith(EventType.ORDER_FILLED,
                            EventType.ORDER_PLACED, EventType.VALIDATED_SIGNAL);
                    assertThat(chain.getLast()).isIn(EventType.MARKET_BAR, EventType.MARKET_CLOCK,
                            EventType.CONTROL_COMMAND);
                }
            }
            assertThat(fills).isGreaterThan(10);
        }
    }

    private static List<EventType> chain(Envelope event, Map<EventId, Envelope> byId) {
        List<EventType> chain = new ArrayList<>();
        Envelope link = event;
        while (link != null) {
            chain.add(link.type());
            EventId cause = link.causationId();
            link = cause == null ? null : byId.get(cause);
        }
        return chain;
    }

    @Test
    void every_event_is_on_the_topic_of_its_kind_in_a_scope_that_owns_it() {
        for (Envelope event : all()) {
            assertThat(event.key()).isNotEmpty();
            assertThat(event.topic().payload()).isEqualTo(event.type());
            assertThat(event.topicName()).endsWith(event.topic().nameIn(event.scope()));
            assertThat(event.topic().owner() == Owner.ACCOUNT).isEqualTo(event.scope().isAccount());
        }
    }

    /// The old key of an order held the time, so that its events could pass one another.
    @Test
    void seed_defect_26() {
        for (Envelope event : all()) {
            if (event.data() instanceof OrderEvent order) {
                assertThat(event.key())
                        .isEqualTo(ProofDesk.ACCOUNT + ":" + order.group() + ":" + order.instrument());
            }
        }
        assertThat(all().stream().filter(event -> event.data() instanceof OrderEvent)
                .map(event -> event.source() + event.key()).distinct().count()).isLessThanOrEqualTo(2 * 6);
    }

    @Test
    void the_order_of_one_source_and_key_is_the_order_of_its_sequence() {
        for (List<Envelope> day : DAYS) {
            Map<String, Long> last = new HashMap<>();
            day.forEach(event -> assertThat(
                    last.merge(event.source() + "|" + event.key(), 1L, Long::sum))
                    .as("%s", event).isEqualTo(event.sequence()));
        }
    }

    /// The old intents had no quantity, so that every one was refused; a price could be missing, and became 0.
    @Test
    void seed_defect_6() {
        long approvals = 0;
        for (Envelope event : all()) {
            if (event.data() instanceof ValidatedSignal approval) {
                assertThat(approval.orders()).isNotEmpty().allSatisfy(DayLogTest::isSizedAndPriced);
                approvals++;
            } else if (event.data() instanceof OrderPlaced placed) {
                isSizedAndPriced(new ApprovedOrder(placed.clOrdId(), placed.terms()));
            } else if (event.data() instanceof RejectedSignal rejected) {
                assertThat(rejected.reasons()).isNotEmpty();
            } else if (event.data() instanceof Fill fill) {
                assertThat(fill.lastUnits()).isPositive();
                assertThat(fill.lastPrice().isPositive()).isTrue();
            }
        }
        assertThat(approvals).isGreaterThan(100);
    }

    private static void isSizedAndPriced(ApprovedOrder order) {
        assertThat(order.terms().referencePrice().isPositive()).isTrue();
        switch (order.terms().quantity()) {
            case OrderQuantity.Units(long units) -> assertThat(units).isPositive();
            case OrderQuantity.EquityShare share -> {
                assertThat(share.share().billionths()).isPositive();
                assertThat(share.approvedValue().micros()).isPositive();
            }
        }
    }

    /// Each fill is at a price that the market really showed, in a bar that began after the order.
    @Test
    void no_order_fills_at_a_price_from_before_it() {
        for (List<Envelope> day : DAYS) {
            Map<Object, Long> placedAt = new HashMap<>();
            Map<InstrumentId, Set<Long>> starts = new HashMap<>();
            for (Envelope event : day) {
                if (event.data() instanceof Bar bar) {
                    starts.computeIfAbsent(bar.instrument(), i -> new HashSet<>())
                            .addAll(List.of(bar.startMicros(), bar.endMicros()));
                } else if (event.data() instanceof OrderPlaced placed) {
                    placedAt.put(placed.clOrdId(), event.occurredAtMicros());
                } else if (event.data() instanceof Fill fill) {
                    assertThat(fill.executedAtMicros()).as("%s", fill)
                            .isGreaterThanOrEqualTo(placedAt.get(fill.clOrdId()))
                            .isLessThanOrEqualTo(event.occurredAtMicros());
                    assertThat(starts.get(fill.instrument())).contains(fill.executedAtMicros());
                }
            }
        }
    }

    @Test
    void every_event_reads_back_from_both_forms_as_it_was() {
        for (Envelope event : all()) {
            assertThat(EnvelopeCodec.fromBytes(EnvelopeCodec.toBytes(event))).isEqualTo(event);
            assertThat(EnvelopeJson.fromJson(EnvelopeJson.toJson(event))).isEqualTo(event);
        }
    }
}
