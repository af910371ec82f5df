package io.alphapanda.app.config.key;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;
import java.util.List;
import java.util.Optional;

/// How far entries may go. `BROKERS__PAPER_B__RISK__ORDER_VALUE_MAX` sets one of them for the account `paper-b` alone.
public final class RiskKeys {
    private static final long DAY_SECONDS = 86_400;

    /// Value of one position.
    public static final Key<Optional<Money>> POSITION_VALUE_MAX = rupees("POSITION_VALUE_MAX", "5000000",
            "Value of one position after an entry, all strategies together.");
    /// Value of one order.
    public static final Key<Optional<Money>> ORDER_VALUE_MAX = rupees("ORDER_VALUE_MAX", "2500000",
            "Value of one order.");
    /// Value of all positions.
    public static final Key<Optional<Money>> EXPOSURE_MAX = rupees("EXPOSURE_MAX", "10000000",
            "Value of all positions together, without their signs.");
    /// Units of one order.
    public static final Key<Optional<Long>> ORDER_QUANTITY_MAX = count("ORDER_QUANTITY_MAX", "1000000",
            "Units of one order.");
    /// Orders at once.
    public static final Key<Optional<Long>> OPEN_ORDERS_MAX = count("OPEN_ORDERS_MAX", "50",
            "Orders that have not ended.");
    /// Orders in a second.
    public static final Key<Optional<Long>> ORDERS_PER_SECOND_MAX = count("ORDERS_PER_SECOND_MAX", "10",
            "Orders within any second.");
    /// Orders in a minute.
    public static final Key<Optional<Long>> ORDERS_PER_MINUTE_MAX = count("ORDERS_PER_MINUTE_MAX", "200",
            "Orders within any minute.");
    /// Entries of an account in a day.
    public static final Key<Optional<Long>> TRADES_PER_DAY_MAX = count("TRADES_PER_DAY_MAX", "300",
            "Entries of the account in a day.");
    /// Entries of a strategy in a day.
    public static final Key<Optional<Long>> STRATEGY_TRADES_PER_DAY_MAX = count("STRATEGY_TRADES_PER_DAY_MAX",
            "60", "Entries of one strategy in a day.");
    /// Entries in an instrument in a day.
    public static final Key<Optional<Long>> INSTRUMENT_TRADES_PER_DAY_MAX = count("INSTRUMENT_TRADES_PER_DAY_MAX",
            "100", "Entries in one instrument in a day.");
    /// Loss of a day, asked at each entry.
    public static final Key<Optional<Money>> DAILY_LOSS_MAX = rupees("DAILY_LOSS_MAX", ValueKind.NONE,
            "Today's loss, open positions included, beyond which nothing is entered.");
    /// The same as a share.
    public static final Key<Optional<Rate>> DAILY_LOSS_SHARE_MAX = percent("DAILY_LOSS_SHARE_MAX", "3",
            "The same, in percent of what the account was worth at the day's beginning; the lesser holds.");
    /// Fall from the peak.
    public static final Key<Optional<Rate>> DRAWDOWN_MAX = percent("DRAWDOWN_MAX", "15",
            "Fall, in percent, below the most that the account was ever worth.");
    /// Distance of a limit price.
    public static final Key<Optional<Rate>> PRICE_BAND = percent("PRICE_BAND", "10",
            "Distance, in percent, of an order's limit or trigger from the last price.");
    /// Distance from yesterday.
    public static final Key<Optional<Rate>> CIRCUIT_BAND = percent("CIRCUIT_BAND", "20",
            "Distance, in percent, of an order's price from the previous day's last.");
    /// Age of the last price.
    public static final Key<Optional<Long>> PRICE_AGE_MAX_SECONDS = time("PRICE_AGE_MAX_SECONDS", "120", DAY_SECONDS,
            "Age of the last price when an entry is judged.");
    /// Time between entries.
    public static final Key<Optional<Long>> ENTRY_GAP_SECONDS = time("ENTRY_GAP_SECONDS", "1", DAY_SECONDS,
            "Time between two entries of a strategy in one instrument.");
    /// Wait after a loss.
    public static final Key<Optional<Long>> COOLDOWN_AFTER_LOSS_MINUTES = time("COOLDOWN_AFTER_LOSS_MINUTES",
            ValueKind.NONE, DAY_SECONDS / 60, "How long a strategy waits after a losing trade.");
    /// How many losses in a row bring the longer wait.
    public static final Key<Optional<Long>> COOLDOWN_STREAK = count("COOLDOWN_STREAK", "3",
            "So many losing trades in a row bring a strategy the longer wait.");
    /// That longer wait.
    public static final Key<Optional<Long>> COOLDOWN_AFTER_STREAK_MINUTES = time("COOLDOWN_AFTER_STREAK_MINUTES",
            "15", DAY_SECONDS / 60, "How long that wait is.");
    /// Losses in a row of a strategy.
    public static final Key<Optional<Long>> LOSS_STREAK_MAX = count("LOSS_STREAK_MAX", "5",
            "So many losing trades in a row halt a strategy until the next day.");
    /// Loss of a strategy in a day.
    public static final Key<Optional<Money>> STRATEGY_DAILY_LOSS_MAX = rupees("STRATEGY_DAILY_LOSS_MAX",
            ValueKind.NONE, "A larger loss of today halts a strategy until the next day.");
    /// Losses in a row of an account.
    public static final Key<Optional<Long>> ACCOUNT_LOSS_STREAK_MAX = count("ACCOUNT_LOSS_STREAK_MAX",
            "10", "So many losing trades in a row, whosoever they are, halt the account until the next day.");
    /// Loss that halts an account.
    public static final Key<Optional<Money>> ACCOUNT_DAILY_LOSS_HALT = rupees("ACCOUNT_DAILY_LOSS_HALT",
            ValueKind.NONE, "A larger loss of today halts the account until the next day, even if it is made good.");
    /// What entries are paid from.
    public static final Key<BoundBy> BOUND_BY = new Key<>("RISK__BOUND_BY", "cash", Kinds.choice(BoundBy.class),
            "What entries are paid from: cash; margins at the rates below; or nothing is asked.");
    /// Margin of delivery.
    public static final Key<Rate> MARGIN_CNC = margin("CNC", "100", "Margin of shares taken in delivery, in percent.");
    /// Margin of intraday shares.
    public static final Key<Rate> MARGIN_MIS_EQUITY = margin("MIS_EQUITY", "20", "Margin of intraday shares.");
    /// Margin of futures.
    public static final Key<Rate> MARGIN_FUTURES = margin("FUTURES", "15", "Margin of futures.");
    /// Margin of options sold.
    public static final Key<Rate> MARGIN_OPTION_SELL = margin("OPTION_SELL", "15",
            "Margin of options sold, of the underlying's value.");

    static final List<Key<?>> ALL = List.of(POSITION_VALUE_MAX, ORDER_VALUE_MAX, EXPOSURE_MAX, ORDER_QUANTITY_MAX,
            OPEN_ORDERS_MAX, ORDERS_PER_SECOND_MAX, ORDERS_PER_MINUTE_MAX, TRADES_PER_DAY_MAX,
            STRATEGY_TRADES_PER_DAY_MAX, INSTRUMENT_TRADES_PER_DAY_MAX, DAILY_LOSS_MAX, DAILY_LOSS_SHARE_MAX,
            DRAWDOWN_MAX, PRICE_BAND, CIRCUIT_BAND, PRICE_AGE_MAX_SECONDS, ENTRY_GAP_SECONDS,
            COOLDOWN_AFTER_LOSS_MINUTES, COOLDOWN_STREAK, COOLDOWN_AFTER_STREAK_MINUTES, LOSS_STREAK_MAX, STRATEGY_DAILY_LOSS_MAX, ACCOUNT_LOSS_STREAK_MAX,
            ACCOUNT_DAILY_LOSS_HALT, BOUND_BY, MARGIN_CNC, MARGIN_MIS_EQUITY, MARGIN_FUTURES, MARGIN_OPTION_SELL);

    private RiskKeys() {}

    /// What an entry is paid from.
    public enum BoundBy {
        /// Cash that is free.
        CASH,
        /// Margins that are free.
        MARGIN,
        /// Nothing is asked.
        NONE
    }

    private static Key<Optional<Money>> rupees(String name, String standard, String meaning) {
        return new Key<>("RISK__" + name, standard, Kinds.rupees().orNone(), meaning);
    }

    private static Key<Optional<Long>> count(String name, String standard, String meaning) {
        return new Key<>("RISK__" + name, standard, Kinds.whole(1, Long.MAX_VALUE).orNone(), meaning);
    }

    private static Key<Optional<Long>> time(String name, String standard, long max,
            String meaning) {
        return new Key<>("RISK__" + name, standard, Kinds.whole(1, max).orNone(), meaning);
    }

    private static Key<Optional<Rate>> percent(String name, String standard, String meaning) {
        return new Key<>("RISK__" + name, standard, Kinds.percent().orNone(), meaning);
    }

    private static Key<Rate> margin(String name, String standard, String meaning) {
        return new Key<>("RISK__MARGIN__" + name, standard, Kinds.percent(), meaning);
    }
}
