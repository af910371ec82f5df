package io.alphapanda.domain.event;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Where an event or a decider's state writes its fields, in a fixed order, each under its name on the wire.
///
/// One description serves every format: the binary log ignores the names, JSON shows them.
/// Used by one thread at a time.
public interface FieldWriter {
    /// A whole number.
    void integer(String name, long value);

    /// Yes or no.
    void flag(String name, boolean value);

    /// A ratio or an indicator value; never money.
    void real(String name, double value);

    /// Any text; empty means absent.
    void text(String name, String value);

    /// One of a fixed set, by its `toString()` where names are shown.
    void choice(String name, Enum<?> value);

    /// A moment, in microseconds of UTC since 1970.
    void time(String name, long micros);

    /// An event's identity.
    void id(String name, EventId value);

    /// Raw bytes.
    void bytes(String name, byte[] value);

    /// A list of structures, each written by `item`.
    <T> void list(String name, List<T> values, BiConsumer<FieldWriter, T> item);

    /// A price, as a decimal string where people or other programs read it.
    default void price(String name, Price value) {
        decimal(name, value.micros());
    }

    /// An amount, as a decimal string where people or other programs read it.
    default void money(String name, Money value) {
        decimal(name, value.micros());
    }

    /// A price that may be absent, written as zero then: no price of ours is zero.
    default void optionalPrice(String name, Optional<Price> value) {
        decimal(name, value.isEmpty() ? 0 : value.get().micros());
    }

    /// A number of millionths, shown as a decimal string.
    void decimal(String name, long micros);
}
