package io.alphapanda.sandbox.orders;

import io.alphapanda.domain.instrument.FutureContract;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.instrument.OptionContract.OptionRight;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.Tape;
import java.util.Optional;

/// What a contract is worth once it has expired: settled in cash, also where the exchange would deliver.
final class Expiry {
    private Expiry() {}

    /// A future's underlying, an option's value in the money; its own last price where the underlying is unknown.
    static Price value(Listed listed, Tape tape) {
        Instrument instrument = listed.instrument();
        Optional<Price> value = switch (instrument) {
            case FutureContract future -> tape.last(future.underlying());
            case OptionContract option
                    -> tape.last(option.underlying()).map(spot -> inTheMoney(option, spot));
            default -> Optional.empty();
        };
        return value.or(() -> tape.line(listed.token()).last()).orElse(new Price(0));
    }

    private static Price inTheMoney(OptionContract option, Price spot) {
        long beyond = spot.micros() - option.strike().micros();
        return new Price(Math.max(0, option.right() == OptionRight.CALL ? beyond : -beyond));
    }
}
