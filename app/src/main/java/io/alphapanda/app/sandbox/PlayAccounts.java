package io.alphapanda.app.sandbox;

import io.alphapanda.domain.money.Money;
import io.alphapanda.sandbox.login.App;
import io.alphapanda.sandbox.login.Checksum;
import io.alphapanda.sandbox.terms.AccountFunds;
import io.alphapanda.sandbox.terms.AccountId;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Accounts with play money, each with an app of its own. Keys and secrets follow from the account's number, so that
/// they are the same at every start: they protect nothing of worth.
///
/// @param funds of each, in rupees
record PlayAccounts(int count, String funds, Optional<URI> redirect, Optional<URI> postback) {
    private static final int SECRET_LENGTH = 32;

    List<AccountFunds> funded() {
        Money each = Money.ofRupees(funds);
        return ids().map(id -> new AccountFunds(id, each, each)).toList();
    }

    List<App> apps() {
        return IntStream.rangeClosed(1, count).mapToObj(number -> {
            String key = "sandbox" + id(number).value().toLowerCase(Locale.ROOT);
            return new App(key, secret(key), number, redirect, postback);
        }).toList();
    }

    /// The account that an app was made for.
    static String userOf(App app) {
        return id(app.appId()).value();
    }

    private static String secret(String key) {
        return Checksum.of("play money of ", key).substring(0, SECRET_LENGTH);
    }

    private Stream<AccountId> ids() {
        return IntStream.rangeClosed(1, count).mapToObj(PlayAccounts::id);
    }

    private static AccountId id(int number) {
        return new AccountId("AP%04d".formatted(number));
    }
}
