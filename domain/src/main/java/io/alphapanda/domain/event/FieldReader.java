package io.alphapanda.domain.event;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads back what a [FieldWriter] wrote, in the same order and under the same names.
///
/// Every method throws `IllegalArgumentException` naming the field if it is absent or of another kind.
public interface FieldReader {
    /// A whole number.
    long integer(String name);

    /// Yes or no.
    boolean flag(String name);

    /// A ratio or an indicator value.
    double real(String name);

    /// Any text; empty means absent.
    String text(String name);

    /// One of a fixed set.
    <E extends Enum<E>> E choice(String name, Class<E> type);

    /// A moment, in microseconds of UTC since 1970.
    long time(String name);

    /// An event's identity.
    EventId id(String name);

    /// Raw bytes.
    byte[] bytes(String name);

    /// A list of structures, each read by `item`.
    <T> List<T> list(String name, Function<FieldReader, T> item);

    /// A number of millionths.
    long decimal(String name);

    /// A price.
    default Price price(String name) {
        return new Price(decimal(name));
    }

    /// An amount.
    default Money money(String name) {
        return new Money(decimal(name));
    }

    /// A price that may be absent.
    default Optional<Price> optionalPrice(String name) {
        long micros = decimal(name);
        return micros == 0 ? Optional.empty() : Optional.of(new Price(micros));
    }
}
