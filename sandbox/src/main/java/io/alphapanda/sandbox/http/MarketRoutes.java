package io.alphapanda.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.sandbox.exchange.Exchange;
import io.alphapanda.sandbox.market.CandleInterval;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.QuoteRow;
import io.alphapanda.sandbox.wire.InstrumentsCsv;
import io.alphapanda.sandbox.wire.Json;
import io.alphapanda.sandbox.wire.KiteError;
import io.alphapanda.sandbox.wire.MarketJson;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Instruments, quotes and candles.
final class MarketRoutes {
    private static final int QUOTES_MAX = 500;
    private static final int PRICES_MAX = 1_000;
    private static final int DATE_CHARS = 10;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd")
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
            .withResolverStyle(ResolverStyle.STRICT);

    private final Exchange exchange;

    MarketRoutes(Exchange exchange) {
        this.exchange = exchange;
    }

    void addTo(Api api) {
        api.getCsv("/instruments", _ -> InstrumentsCsv.of(exchange.instruments()));
        api.getCsv("/instruments/{exchange}", call -> InstrumentsCsv.of(exchange.instruments().stream()
                .filter(each -> each.exchange().equals(call.path("exchange"))).toList()));
        api.get("/quote", LimitFamily.QUOTE, call -> quotes(call, QUOTES_MAX, MarketJson::quote));
        api.get("/quote/ohlc", LimitFamily.QUOTE, call -> quotes(call, PRICES_MAX, MarketJson::ohlc));
        api.get("/quote/ltp", LimitFamily.QUOTE, call -> quotes(call, PRICES_MAX, MarketJson::lastPrice));
        api.get("/instruments/historical/{token}/{interval}", LimitFamily.HISTORICAL, this::candles);
        api.get("/instruments/trigger_range/{side}", LimitFamily.OTHER, this::triggerRange);
    }

    /// By the very words of the request, whichever way they name an instrument; what is not listed is left out.
    private JsonNode quotes(Call call, int countMax, Function<QuoteRow, ObjectNode> shape) {
        Map<String, Long> asked = asked(call, countMax);
        List<Long> tokens = asked.values().stream().distinct().toList();
        Map<Long, QuoteRow> rows = exchange.quotes(tokens).stream()
                .collect(Collectors.toMap(row -> row.listed().token(), row -> row));
        ObjectNode answer = Json.object();
        asked.forEach((word, token) -> {
            QuoteRow row = rows.get(token);
            if (row != null) {
                answer.set(word, shape.apply(row));
            }
        });
        return answer;
    }

    private Map<String, Long> asked(Call call, int countMax) {
        List<String> words = call.parameters().all("i").stream().filter(word -> !word.isEmpty()).distinct()
                .toList();
        if (words.isEmpty()) {
            throw KiteError.input("Missing or empty field `i`.");
        }
        if (words.size() > countMax) {
            throw KiteError.input("At most " + countMax + " instruments can be asked for at once, were "
                    + words.size() + ". Split the request.");
        }
        Map<String, Long> listed = new HashMap<>();
        for (Listed each : exchange.instruments()) {
            listed.put(each.key(), each.token());
            listed.put(Long.toString(each.token()), each.token());
        }
        return words.stream().filter(listed::containsKey)
                .collect(Collectors.toMap(word -> word, word -> Objects.requireNonNull(listed.get(word)),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    private JsonNode candles(Call call) {
        Parameters query = call.parameters();
        CandleInterval interval = CandleInterval.of(call.path("interval"));
        long from = moment(query.required("from"), "from", LocalTime.MIN);
        long to = moment(query.required("to"), "to", LocalTime.of(23, 59, 59));
        if (from > to) {
            throw KiteError.input("`from` must not be after `to`.");
        }
        return MarketJson.candles(exchange.candles(token(call.path("token")), interval, from, to),
                query.flag("oi"));
    }

    private static long token(String word) {
        if (!word.matches("\\d{1,10}")) {
            throw KiteError.input("Invalid `instrument_token`: must be a whole number.");
        }
        return Long.parseLong(word);
    }

    private static long moment(String text, String name, LocalTime ofDateAlone) {
        try {
            LocalDateTime time = text.length() == DATE_CHARS ? LocalDate.parse(text, DATE).atTime(ofDateAlone)
                    : LocalDateTime.parse(text, TIME);
            return Ist.micros(time.toLocalDate(), time.toLocalTime());
        } catch (DateTimeParseException | ArithmeticException broken) {
            throw KiteError.input(
                    "Invalid `" + name
                            + "`: must be a date as 2026-11-23, or a time as 2026-11-23 09:15:00.");
        }
    }

    private JsonNode triggerRange(Call call) {
        OrderRoutes.side(call.path("side").toUpperCase(Locale.ROOT));
        ObjectNode answer = Json.object();
        asked(call, QUOTES_MAX).forEach(
                (word, token) -> answer.set(word, MarketJson.triggerRange(exchange.triggerRange(token))));
        return answer;
    }
}
