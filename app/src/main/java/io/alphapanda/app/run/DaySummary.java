package io.alphapanda.app.run;

import io.alphapanda.app.board.AccountPicture;
import io.alphapanda.app.board.DeskPicture;
import io.alphapanda.app.text.IndianDigits;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.position.AccountValue;
import io.alphapanda.domain.time.Ist;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

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
        out.printf("%nstopped at %s IST; the log holds %,d ticks, %,d events%n", Ist.shown(picture.micros()),
                picture.ticks(), picture.events());
        picture.accounts().forEach(account -> print(account, out));
        if (!picture.errors().isEmpty()) {
            out.printf("%,d failures were reported; see them with: alpha-panda status%n",
                    picture.errors().size());
        }
    }

    private void print(AccountPicture account, PrintWriter out) {
        out.printf("%-10s net %s: realised %s, open %s, charges %s%n", account.account(),
                shown(account.net()),
                shown(account.realised()), shown(account.unrealised()), shown(account.charges()));
        out.printf("%-10s %,d signals, %,d orders, %,d fills worth %s, %d positions open%n", "",
                account.counts().signals(), account.counts().orders(), account.counts().fills(),
                shown(account.traded()), account.open().size());
        if (!account.denials().isEmpty()) {
            out.printf("%-10s denied: %s%n", "", account.denials().entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .map(denial -> denial.getKey() + " " + denial.getValue())
                    .collect(Collectors.joining(", ")));
        }
        out.printf("%-10s %s: cash %s %s %s before %s %s from fills and charges%n", "",
                balances(account) ? "books balance" : "BOOKS DO NOT BALANCE", shown(cash(account)),
                balances(account) ? "=" : "is not", shown(start(account)),
                account.cashFlow().isNegative() ? "−" : "+", shown(account.cashFlow().abs()));
    }

    private static String shown(Money money) {
        return "₹" + new IndianDigits(money.roundHalfUpToPaisa());
    }
}
