package io.alphapanda.app.reference;

import static io.alphapanda.app.reference.SeedSystem.ALPHA_PANDA;
import static io.alphapanda.app.reference.SeedSystem.KITE_ALGO;

import io.alphapanda.domain.event.Topic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Every topic of the seed systems, and where the same is said here.
final class SeedTopics {
    private static final Set<Topic> BARS = EnumSet.of(Topic.BARS_1M, Topic.BARS_5M, Topic.BARS_15M,
            Topic.BARS_1H,
            Topic.BARS_1D);
    private static final Set<Topic> FILLS = EnumSet.of(Topic.ORDERS_PARTIALLY_FILLED, Topic.ORDERS_FILLED);
    private static final String SAME = "same name";
    private static final String SEGMENTS = "one topic for all segments; the instrument says which is its";
    private static final String ACCOUNTS = "one topic per account";
    private static final String KEYED = "one topic per account; the symbol is in the key";
    static final List<SeedTopic> ALL = all();

    private SeedTopics() {}

    private static List<SeedTopic> all() {
        List<SeedTopic> all = new ArrayList<>();
        add(all, ALPHA_PANDA, Set.of(Topic.TICKS), SAME, "market.ticks");
        add(all, ALPHA_PANDA, Set.of(Topic.TICKS), SEGMENTS, "market.equity.ticks", "market.options.ticks");
        add(all, ALPHA_PANDA, Set.of(), "this desk trades Indian exchanges", "market.crypto.ticks",
                "market.forex.ticks");
        add(all, ALPHA_PANDA, Set.of(Topic.SIGNALS_RAW), SAME, "{account}.signals.raw");
        add(all, ALPHA_PANDA, Set.of(Topic.SIGNALS_VALIDATED), SAME, "{account}.signals.validated");
        add(all, ALPHA_PANDA, Set.of(Topic.SIGNALS_REJECTED), SAME, "{account}.signals.rejected");
        add(all, ALPHA_PANDA, Set.of(Topic.ORDERS_SUBMITTED), SAME, "{account}.orders.submitted");
        add(all, ALPHA_PANDA, Set.of(Topic.ORDERS_ACKNOWLEDGED), "spelled out", "{account}.orders.ack");
        add(all, ALPHA_PANDA, FILLS, "parts of a fill have their own topic", "{account}.orders.filled");
        add(all, ALPHA_PANDA, EnumSet.of(Topic.ORDERS_FAILED, Topic.ORDERS_REJECTED, Topic.ORDERS_CANCELED),
                "what the venue refused and what was canceled have their own topics",
                "{account}.orders.failed");
        add(all, ALPHA_PANDA, Set.of(Topic.PNL_SNAPSHOTS), SAME, "{account}.pnl.snapshots");
        add(all, ALPHA_PANDA, Set.of(Topic.MARKET_DEAD_LETTERS), SAME, "market.ticks.dlq");
        add(all, ALPHA_PANDA, Set.of(Topic.ACCOUNT_DEAD_LETTERS), SAME, "{account}.signals.raw.dlq",
                "{account}.orders.filled.dlq");
        add(all, ALPHA_PANDA, Set.of(), "dead letters stand behind the topic they came from",
                "global dead letters");
        market(all);
        decisions(all);
        orders(all);
        desk(all);
        return List.copyOf(all);
    }

    private static void market(List<SeedTopic> all) {
        add(all, KITE_ALGO, Set.of(Topic.TICKS), "renamed", "marketdata.tick");
        add(all, KITE_ALGO, Set.of(Topic.QUOTES), "renamed", "marketdata.quote");
        add(all, KITE_ALGO, BARS, "one topic per length of bar", "marketdata.ohlc", "bars.<asset>.<symbol>");
        add(all, KITE_ALGO, Set.of(Topic.INDICATORS), "told after each bar", "indicator_event", "get_bundle");
    }

    private static void decisions(List<SeedTopic> all) {
        add(all, KITE_ALGO, Set.of(Topic.SIGNALS_RAW), ACCOUNTS, "signals.raw", "strategy.signal",
                "signal_event");
        add(all, KITE_ALGO, Set.of(Topic.SIGNALS_RAW), KEYED, "signals.<asset>.<symbol>");
        add(all, KITE_ALGO, Set.of(Topic.SIGNALS_RAW),
                "traders are strategies, told apart by their name and segment",
                "trader_fno.signal", "trader_options.signal", "trader_equity.signal");
        add(all, KITE_ALGO, Set.of(Topic.SIGNALS_FUSED), ACCOUNTS, "signals.fused");
        add(all, KITE_ALGO, Set.of(Topic.SIGNALS_VALIDATED), ACCOUNTS, "risk.approved",
                "risk.order_approved.*");
        add(all, KITE_ALGO, Set.of(Topic.SIGNALS_REJECTED), ACCOUNTS, "risk.blocked",
                "risk.order_rejected.*");
    }

    private static void orders(List<SeedTopic> all) {
        add(all, KITE_ALGO, Set.of(Topic.ORDERS_SUBMITTED), ACCOUNTS, "execution.order_placed",
                "order_placed");
        add(all, KITE_ALGO, Set.of(Topic.ORDERS_SUBMITTED), KEYED, "exec.order_submitted.<profile>.<symbol>");
        add(all, KITE_ALGO, EnumSet.of(Topic.ORDERS_ACKNOWLEDGED, Topic.ORDERS_REPLACED), ACCOUNTS,
                "order_updated");
        add(all, KITE_ALGO, FILLS, ACCOUNTS, "execution.fill", "order.filled", "order_filled");
        add(all, KITE_ALGO, FILLS, KEYED, "exec.fill.<profile>.<symbol>");
        add(all, KITE_ALGO, Set.of(Topic.ORDERS_CANCELED), ACCOUNTS, "order_cancelled");
        add(all, KITE_ALGO, Set.of(Topic.ORDERS_REJECTED), ACCOUNTS, "execution.reject", "order_rejected");
        add(all, KITE_ALGO, Set.of(Topic.POSITIONS_UPDATED), ACCOUNTS, "position_updated", "position_synced",
                "position_event");
        add(all, KITE_ALGO, Set.of(Topic.PORTFOLIO), ACCOUNTS, "portfolio.updated",
                "state.snapshot.updated.global");
        add(all, KITE_ALGO, Set.of(Topic.PNL_SNAPSHOTS), ACCOUNTS, "performance_update");
        add(all, KITE_ALGO, Set.of(Topic.DISCREPANCIES), ACCOUNTS, "reconciliation_discrepancy");
    }

    private static void desk(List<SeedTopic> all) {
        add(all, KITE_ALGO, Set.of(Topic.CONTROL), "commands on one topic", "control.start", "control.stop");
        add(all, KITE_ALGO, Set.of(), "a strategy is evaluated by the bars it reads, and asked by nobody",
                "strategy.eval_request.<asset>.<symbol>");
        add(all, KITE_ALGO, EnumSet.of(Topic.HEARTBEATS, Topic.ERRORS), "signs of life and failures apart",
                "engine_health");
        add(all, KITE_ALGO, Set.of(Topic.FEED_STATUSES), "renamed", "mde_status");
        add(all, KITE_ALGO, Set.of(), "each order names its chain of causes by its correlation id",
                "decision_trace");
        add(all, KITE_ALGO, Set.of(), "strategies declare their instruments", "universe_scan",
                "universe_summary");
    }

    private static void add(List<SeedTopic> all, SeedSystem system, Set<Topic> ours, String remark,
            String... names) {
        for (String name : names) {
            all.add(new SeedTopic(name, system, ours, remark));
        }
    }
}
