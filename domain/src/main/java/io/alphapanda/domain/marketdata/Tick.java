package io.alphapanda.domain.marketdata;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Price;

/// One update of an instrument: its last trade, the day's totals, and the book if the feed sends it.
///
/// @param lastPrice of the last trade, above zero
/// @param lastUnits of the last trade; 0 where unknown
/// @param dayVolume units traded so far today; 0 where unknown
/// @param openInterest units open at the end of the last trade; 0 where there is none
/// @param exchangeMicros the exchange's own stamp: it picks the tick's bar; 0 where unknown
public record Tick(InstrumentId instrument, Price lastPrice, long lastUnits, long dayVolume,
        long openInterest,
        long exchangeMicros, Depth depth) implements Event {
    /// Refuses a tick without a price, and counts below zero.
    public Tick {
        if (!lastPrice.isPositive() || lastUnits < 0 || dayVolume < 0 || openInterest < 0) {
            throw new IllegalArgumentException("tick of " + instrument
                    + " must have a price above zero and no negative counts; price was " + lastPrice);
        }
    }

    @Override
    public EventType type() {
        return EventType.MARKET_TICK;
    }

    @Override
    public Topic topic() {
        return Topic.TICKS;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("instrument", instrument.value());
        out.price("last_price", lastPrice);
        out.integer("last_traded_quantity", lastUnits);
        out.integer("volume_traded", dayVolume);
        out.integer("oi", openInterest);
        out.time("exchange_timestamp", exchangeMicros);
        depth.write(out);
    }

    /// Reads what [#write] wrote.
    public static Tick read(FieldReader in) {
        return new Tick(new InstrumentId(in.text("instrument")), in.price("last_price"),
                in.integer("last_traded_quantity"), in.integer("volume_traded"), in.integer("oi"),
                in.time("exchange_timestamp"), Depth.read(in));
    }
}
