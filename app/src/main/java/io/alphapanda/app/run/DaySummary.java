package io.alphapanda.app.run;

import static io.alphapanda.app.text.IndianDigits.gain;
import static io.alphapanda.app.text.IndianDigits.rupees;

import io.alphapanda.app.board.AccountPicture;
import io.alphapanda.app.board.DeskPicture;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.position.AccountValue;
import io.alphapanda.domain.time.Ist;
import java.io.PrintWriter;
import java.util.Map;

/// What a run came to, for people; and whether the books balance.
final class DaySummary {
    private final DeskPicture picture;
    private final Map<Scope, Money> startingCash;

    /// @param picture the desk at the end of its log
    /// @param startingCash of each account
    DaySummary(DeskPicture picture, Map<Scope, Money> startingCash) {
        this.picture = picture;
        this.startingCash = startingCash;
    }

    /// True if every account's cash is what it was when the run began, and what its fills made of it.
    boolean balances() {
        return picture.accounts().stream().allMatch(this::balances);
    }

    private boolean balances(AccountPicture account) {
        return cash(account).equals(expectedCash(account));
    }

    private Money cash(AccountPicture account) {
        return account.reported().map(AccountValue::cash).orElse(start(account));
    }

    private Money expectedCash(AccountPicture account) {
        return start(account).plus(account.cashFlow());
    }

    private Money start(AccountPicture account) {
        return account.cashBefore().orElse(startingCash.getOrDefault(account.account(), Money.ZERO));
    }

    void print(PrintWriter out) {
        out.printf("%nstopped at %s IST; the log holds %,d ticks, %,d bars, %,d events%n", when(),
                picture.ticks(), picture.bars(), picture.events());
        picture.accounts().forEach(account -> print(account, out));
        if (picture.failures() > 0) {
            out.printf("%-10s %,d were reported; see the newest with: alpha-panda status%n", "failures",
                    picture.failures());
        }
    }

    private String when() {
        return picture.micros() == 0 ? "the very beginning," : Ist.shown(picture.micros());
    }

    private void print(AccountPicture account, PrintWriter out) {
        out.printf("%-10s net %s = realised %s + open %s - charges %s%n", account.account(),
                gain(account.net()),
                gain(account.realised()), gain(account.unrealised()), rupees(account.charges()));
        out.printf(
                "%-10s %,d signals, %,d orders, %,d fills worth %s; %,d positions and %,d orders are open%n",
                "",
                account.counts().signals(), account.counts().orders(), account.counts().fills(),
                rupees(account.traded()), account.open().size(), account.openOrders().size());
        if (!account.denials().isEmpty()) {
            out.printf("%-10s denied: %s%n", "", account.denied());
        }
        String sum = "cash %s, from %s and fills of %s".formatted(rupees(cash(account)),
                rupees(start(account)),
                gain(account.cashFlow()));
        out.printf("%-10s %s%n", "", balances(account) ? "books balance: " + sum
                : "BOOKS DO NOT BALANCE: " + sum + " should be " + rupees(expectedCash(account)));
    }
}
