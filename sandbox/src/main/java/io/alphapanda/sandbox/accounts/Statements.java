package io.alphapanda.sandbox.accounts;

import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.accounts.Account.Pool;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.Tape;
import io.alphapanda.sandbox.market.TapeLine;
import io.alphapanda.sandbox.terms.KiteProduct;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Shows an account as the broker would. One thread at a time.
public final class Statements {
    private final MarginNeeds needs;
    private final Tape tape;

    /// Statements at the tape's prices.
    public Statements(MarginNeeds needs, Tape tape) {
        this.needs = needs;
        this.tape = tape;
    }

    /// The positions.
    public PositionList positions(Account account) {
        List<PositionRow> net = new ArrayList<>();
        List<PositionRow> day = new ArrayList<>();
        for (Position position : account.positions()) {
            TapeLine line = tape.line(position.listed().token());
            Price last = line.last().orElse(new Price(0));
            if (position.isTradedToday() || position.units() != 0) {
                net.add(position.net(last, line.close()));
            }
            if (position.isTradedToday()) {
                day.add(position.day(last, line.close()));
            }
        }
        return new PositionList(net, day);
    }

    /// The holdings.
    ///
    /// @param todayMicros when the day began: sales of shares need no authorisation here, so all count as
    ///        authorised from then on
    public List<HoldingRow> holdings(Account account, long todayMicros) {
        return account.holdings().stream().map(holding -> row(account, holding, todayMicros)).toList();
    }

    private HoldingRow row(Account account, Holding holding, long todayMicros) {
        Listed listed = holding.listed();
        TapeLine line = tape.line(listed.token());
        Price last = line.last().orElse(new Price(0));
        long sold = Math.max(0, -account.find(listed, KiteProduct.CNC)
                .map(Position::units).orElse(0L));
        Money pnl = last.times(holding.units()).minus(holding.cost());
        long change = line.close().isPositive() ? last.micros() - line.close().micros() : 0;
        BigDecimal percent = line.close().isPositive()
                ? BigDecimal.valueOf(change).multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(line.close().micros()), 6, RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
        return new HoldingRow(listed.tradingsymbol(), listed.exchange(), listed.token(), isin(listed),
                Math.max(0, holding.settled() - sold), sold, holding.t1(), holding.settled(), 0, todayMicros,
                holding.average(), last, line.close(), pnl, new Price(change), percent);
    }

    /// A made-up security number: `INE`, six letters or digits from the token, `01`, and a digit.
    private static String isin(Listed listed) {
        String digits = Long.toString(listed.exchangeToken(), 36).toUpperCase(Locale.ROOT);
        return "INE" + "0".repeat(Math.max(0, 6 - digits.length())) + digits + "010"
                + listed.exchangeToken() % 10;
    }

    /// The funds, both purses.
    public Funds funds(Account account, List<Pending> orders) {
        return new Funds(row(account, Pool.EQUITY, orders), row(account, Pool.COMMODITY, orders));
    }

    private FundsRow row(Account account, Pool pool, List<Pending> orders) {
        Money net = needs.available(account, pool, orders);
        Money realised = Money.ZERO;
        Money premium = Money.ZERO;
        Money turnover = Money.ZERO;
        for (Position position : account.positions()) {
            if (Pool.of(position.listed()) == pool) {
                turnover = turnover.plus(position.turnover());
                if (!position.isPaidInFull()) {
                    realised = realised.plus(position.realised());
                }
                if (position.listed().instrument() instanceof OptionContract && position.units() > 0) {
                    premium = premium.plus(position.openCost());
                }
            }
        }
        Money saleBlock = needs.saleBlock(account, pool);
        return new FundsRow(true, net, account.cash(pool), account.opening(pool),
                account.opening(pool).minus(net),
                needs.blocked(Optional.of(account), pool, orders), Money.ZERO, realised.negated(),
                needs.openLoss(account, pool), premium, Money.ZERO, turnover, saleBlock);
    }

    /// The exchange of the platform that a listing is on, for charges.
    static Exchange exchange(Listed listed) {
        return listed.instrument().contract().exchange();
    }
}
