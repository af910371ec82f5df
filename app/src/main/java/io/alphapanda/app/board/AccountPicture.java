package io.alphapanda.app.board;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.position.AccountValue;
import io.alphapanda.domain.verdict.RiskCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One account at a moment.
///
/// @param reported its value as its portfolio last reported it; empty before the first fill
/// @param open its open positions
/// @param closed positions that are flat now
/// @param openOrders oldest first
/// @param endedOrders the newest, oldest first
/// @param signals the newest decisions with their verdicts, oldest first
/// @param denials how often each rule denied
/// @param traded value of all fills, without signs
/// @param cashBefore its cash where `cashFlow` begins; empty = at the very beginning
/// @param cashFlow what the fills since then did to the cash, charges included
/// @param netBefore profit and loss when the session began
public record AccountPicture(Scope account, Optional<AccountValue> reported, List<PositionLine> open,
        List<PositionLine> closed, List<OrderLine> openOrders, List<OrderLine> endedOrders,
        List<SignalLine> signals, Map<RiskCheck.RuleCode, Long> denials, Counts counts, Money traded,
        Optional<Money> cashBefore, Money cashFlow, Money netBefore) {
    /// How much of everything there was.
    public record Counts(long signals, long orders, long fills) {}

    /// What closing every open position now would make, before charges.
    public Money unrealised() {
        return open.stream().map(PositionLine::unrealised).reduce(Money.ZERO, Money::plus);
    }

    /// What closed units made, before charges.
    public Money realised() {
        return reported.map(AccountValue::realised).orElse(Money.ZERO);
    }

    /// What its orders cost so far.
    public Money charges() {
        return reported.map(AccountValue::charges).orElse(Money.ZERO);
    }

    /// Profit and loss since the beginning, charges taken off.
    public Money net() {
        return realised().plus(unrealised()).minus(charges());
    }

    /// Profit and loss of this session.
    public Money today() {
        return net().minus(netBefore);
    }

    /// How often each rule denied, most often first: `EXPOSURE_EXCEEDED 3, PRICE_STALE 1`.
    public String denied() {
        return denials.entrySet().stream()
                .sorted(Map.Entry.<RiskCheck.RuleCode, Long>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(denial -> denial.getKey() + " " + denial.getValue()).collect(Collectors.joining(", "));
    }

    /// The value of all open positions, without their signs.
    public Money exposure() {
        return open.stream().map(line -> line.position().valueAt(line.mark()).abs()).reduce(Money.ZERO,
                Money::plus);
    }
}
