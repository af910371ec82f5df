package io.alphapanda.strategies.runner;

import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// A state of which nobody needs to know the shape: it can be read past, and taken only by what wrote it.
///
/// A snapshot's own format has no marks between fields, so the state of a strategy that is no longer declared
/// could not be skipped there.
final class StateTape implements FieldWriter, FieldReader {
    private final List<Cell> cells;
    private int at;

    StateTape() {
        this(new ArrayList<>());
    }

    private StateTape(List<Cell> cells) {
        this.cells = cells;
    }

    /// What a cell holds. Written by ordinal.
    private enum Kind {
        INTEGER, FLAG, REAL, TEXT, CHOICE, TIME, ID, BYTES, LIST, DECIMAL
    }

    private record Cell(Kind kind, long number, String text) {
        private void write(FieldWriter out) {
            out.choice("kind", kind);
            out.integer("number", number);
            out.text("text", text);
        }

        private static Cell read(FieldReader in) {
            return new Cell(in.choice("kind", Kind.class), in.integer("number"), in.text("text"));
        }
    }

    void write(FieldWriter out) {
        out.list("cells", cells, (writer, cell) -> cell.write(writer));
    }

    static StateTape read(FieldReader in) {
        return new StateTape(in.list("cells", Cell::read));
    }

    /// True when everything has been taken.
    boolean isAtEnd() {
        return at == cells.size();
    }

    private void put(Kind kind, long number) {
        cells.add(new Cell(kind, number, ""));
    }

    private Cell take(String name, Kind kind) {
        if (isAtEnd() || cells.get(at).kind != kind) {
            throw new IllegalArgumentException("field '" + name + "' is not in the state at place " + at
                    + "; what wrote it was made differently");
        }
        return cells.get(at++);
    }

    @Override
    public void integer(String name, long value) {
        put(Kind.INTEGER, value);
    }

    @Override
    public void flag(String name, boolean value) {
        put(Kind.FLAG, value ? 1 : 0);
    }

    @Override
    public void real(String name, double value) {
        put(Kind.REAL, Double.doubleToRawLongBits(value));
    }

    @Override
    public void text(String name, String value) {
        cells.add(new Cell(Kind.TEXT, 0, value));
    }

    @Override
    public void choice(String name, Enum<?> value) {
        cells.add(new Cell(Kind.CHOICE, 0, value.name()));
    }

    @Override
    public void time(String name, long micros) {
        put(Kind.TIME, micros);
    }

    @Override
    public void id(String name, EventId value) {
        put(Kind.ID, value.high());
        put(Kind.ID, value.low());
    }

    @Override
    public void bytes(String name, byte[] value) {
        cells.add(new Cell(Kind.BYTES, 0, HexFormat.of().formatHex(value)));
    }

    @Override
    public <T> void list(String name, List<T> values, BiConsumer<FieldWriter, T> item) {
        put(Kind.LIST, values.size());
        values.forEach(value -> item.accept(this, value));
    }

    @Override
    public void decimal(String name, long micros) {
        put(Kind.DECIMAL, micros);
    }

    @Override
    public long integer(String name) {
        return take(name, Kind.INTEGER).number;
    }

    @Override
    public boolean flag(String name) {
        return take(name, Kind.FLAG).number != 0;
    }

    @Override
    public double real(String name) {
        return Double.longBitsToDouble(take(name, Kind.REAL).number);
    }

    @Override
    public String text(String name) {
        return take(name, Kind.TEXT).text;
    }

    @Override
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return Enum.valueOf(type, take(name, Kind.CHOICE).text);
    }

    @Override
    public long time(String name) {
        return take(name, Kind.TIME).number;
    }

    @Override
    public EventId id(String name) {
        return new EventId(take(name, Kind.ID).number, take(name, Kind.ID).number);
    }

    @Override
    public byte[] bytes(String name) {
        return HexFormat.of().parseHex(take(name, Kind.BYTES).text);
    }

    @Override
    public <T> List<T> list(String name, Function<FieldReader, T> item) {
        long count = take(name, Kind.LIST).number;
        List<T> items = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            items.add(item.apply(this));
        }
        return List.copyOf(items);
    }

    @Override
    public long decimal(String name) {
        return take(name, Kind.DECIMAL).number;
    }
}
