package io.alphapanda.app.backtest;

import io.alphapanda.backtest.report.RoundTrip;
import io.alphapanda.domain.time.Ist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Round trips as rows of a CSV file, times in India with their offset.
final class TradesCsv {
    private static final String HEADER = "size,entry_bar,exit_bar,entry_price,exit_price,pnl,charges,entry_time,"
            + "exit_time";

    private TradesCsv() {}

    static void write(List<RoundTrip> trips, Path file) throws IOException {
        Files.writeString(file, Stream.concat(Stream.of(HEADER), trips.stream().map(TradesCsv::row))
                .collect(Collectors.joining("\n", "", "\n")));
    }

    private static String row(RoundTrip trip) {
        return Stream
                .of(trip.size(), trip.entryBar(), trip.exitBar(), trip.entryPrice(), trip.exitPrice(),
                        trip.pnl(),
                        trip.charges(), Ist.iso(trip.entryMicros()), Ist.iso(trip.exitMicros()))
                .map(Object::toString)
                .collect(Collectors.joining(","));
    }
}
