package io.alphapanda.sandbox.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// JSON as the broker writes it: plain decimal numbers without trailing zeros, times of India, nulls where nothing is known.
public final class Json {
    /// Deeper than any request has reason to be.
    private static final int DEPTH_MAX = 32;
    private static final int MICROS_SCALE = 6;
    private static final int TIME_OF_DAY = 11;
    private static final int DATE_CHARS = 10;
    private static final int OFFSET_AT = 19;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH_MAX)
                            .maxNumberLength(64).build())
                    .build())
            .nodeFactory(NODES).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private Json() {}

    /// The mapper that reads with limits and writes plain numbers.
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /// An empty object.
    public static ObjectNode object() {
        return NODES.objectNode();
    }

    /// A list of what each item becomes.
    public static <T> ArrayNode list(List<T> items, Function<T, ? extends JsonNode> each) {
        ArrayNode list = NODES.arrayNode(items.size());
        items.forEach(item -> list.add(each.apply(item)));
        return list;
    }

    /// A list of words.
    public static ArrayNode words(List<String> words) {
        return list(words, NODES::textNode);
    }

    /// A price in rupees.
    public static JsonNode price(Price price) {
        return micros(price.micros());
    }

    /// An amount in rupees.
    public static JsonNode money(Money money) {
        return micros(money.micros());
    }

    /// A number as it is, without trailing zeros.
    public static JsonNode number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return NODES.numberNode(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /// A moment as `2026-11-23 09:15:00` in India.
    public static JsonNode time(long micros) {
        return NODES.textNode(Ist.shown(micros));
    }

    /// The same, null where there is none.
    public static JsonNode time(Optional<Long> micros) {
        return micros.map(Json::time).orElse(NODES.nullNode());
    }

    /// The date alone, as `2026-11-23`.
    public static String date(long micros) {
        return Ist.shown(micros).substring(0, DATE_CHARS);
    }

    /// The time of day alone, as `09:15:00`.
    public static String timeOfDay(long micros) {
        return Ist.shown(micros).substring(TIME_OF_DAY);
    }

    /// As candles have it: `2026-11-23T09:15:00+0530`.
    public static String candleTime(long micros) {
        return Ist.shown(micros).replace(' ', 'T').substring(0, OFFSET_AT) + "+0530";
    }

    /// A text, null where there is none.
    public static JsonNode text(Optional<String> text) {
        return text.<JsonNode>map(NODES::textNode).orElse(NODES.nullNode());
    }

    /// The text of a node.
    public static String print(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain nodes can always be written", impossible);
        }
    }

    private static JsonNode micros(long micros) {
        return number(BigDecimal.valueOf(micros, MICROS_SCALE));
    }
}
