package io.alphapanda.zerodha.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The types that a record on the wire may be made of.
final class WireValues {
    private static final int PRICE_DECIMALS = 6;
    private static final int INTEGER_DIGITS_MAX = 18;
    private static final int DECIMALS_MAX = 40;

    private static final Map<Type, WireValue<?>> SIMPLE = Map.of(
            String.class, simple("a text", JsonNode::isTextual, JsonNode::textValue, TextNode::valueOf),
            long.class, whole(), Long.class, whole(),
            boolean.class,
            simple("true or false", JsonNode::isBoolean, JsonNode::booleanValue, BooleanNode::valueOf),
            BigDecimal.class, decimal(),
            Price.class, price(),
            Side.class, side(),
            KiteTime.class,
            simple("a time", JsonNode::isTextual, node -> new KiteTime(node.textValue()),
                    time -> TextNode.valueOf(time.text())),
            JsonNode.class, simple("JSON", _ -> true, node -> node, node -> node));

    private WireValues() {}

    /// How a type is read and written.
    ///
    /// @throws IllegalArgumentException if there is no way to
    static WireValue<?> of(Type type) {
        WireValue<?> simple = SIMPLE.get(type);
        if (simple != null) {
            return simple;
        }
        if (type instanceof Class<?> named && named.isRecord()) {
            return WireShape.of(named.asSubclass(Record.class));
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return list(of(arguments[0]));
            }
            if (generic.getRawType() == Map.class && arguments[0] == String.class) {
                return map(of(arguments[1]));
            }
        }
        throw new IllegalArgumentException("no JSON is known for " + type);
    }

    private interface Check {
        boolean holds(JsonNode node);
    }

    private interface Get<T> {
        T of(JsonNode node);
    }

    private interface Put<T> {
        JsonNode of(T value);
    }

    private static <T> WireValue<T> simple(String words, Check check, Get<T> get, Put<T> put) {
        return new WireValue<>() {
            @Override
            public T read(JsonNode node, String where) throws UnexpectedReply {
                if (!check.holds(node)) {
                    throw wrong(where, words, node);
                }
                try {
                    return get.of(node);
                } catch (ArithmeticException | IllegalArgumentException notThat) {
                    throw new UnexpectedReply(where + " must be " + words + ", was " + shown(node), notThat);
                }
            }

            @Override
            public JsonNode write(T value) {
                return put.of(value);
            }
        };
    }

    private static WireValue<Long> whole() {
        return simple("a whole number", JsonNode::isNumber, node -> bounded(node).longValueExact(),
                LongNode::valueOf);
    }

    private static WireValue<BigDecimal> decimal() {
        return simple("a number", JsonNode::isNumber, WireValues::bounded, DecimalNode::valueOf);
    }

    /// The broker computes in binary: what lies beyond a millionth of a rupee is noise.
    private static WireValue<Price> price() {
        return simple("a price", JsonNode::isNumber,
                node -> new Price(bounded(node).setScale(PRICE_DECIMALS, RoundingMode.HALF_EVEN)
                        .movePointRight(PRICE_DECIMALS).longValueExact()),
                price -> DecimalNode.valueOf(BigDecimal.valueOf(price.micros(), PRICE_DECIMALS)));
    }

    private static WireValue<Side> side() {
        return simple("BUY or SELL", node -> Set.of("BUY", "SELL").contains(node.asText()),
                node -> Side.valueOf(node.textValue()), side -> TextNode.valueOf(side.name()));
    }

    /// A number such as 1e999999999 is short to write, and would fill the memory if it were shifted.
    private static BigDecimal bounded(JsonNode node) {
        BigDecimal number = node.decimalValue();
        if (number.precision() - number.scale() > INTEGER_DIGITS_MAX || number.scale() > DECIMALS_MAX) {
            throw new ArithmeticException(
                    "more than " + INTEGER_DIGITS_MAX + " digits before the point, or more than "
                            + DECIMALS_MAX + " behind it");
        }
        return number;
    }

    static <T> WireValue<List<T>> list(WireValue<T> element) {
        return new WireValue<>() {
            @Override
            public List<T> read(JsonNode node, String where) throws UnexpectedReply {
                if (!node.isArray()) {
                    throw wrong(where, "a list", node);
                }
                List<T> items = new ArrayList<>(node.size());
                for (JsonNode item : node) {
                    items.add(element.read(item, where + "[" + items.size() + "]"));
                }
                return List.copyOf(items);
            }

            @Override
            public JsonNode write(List<T> items) {
                ArrayNode array = JsonNodeFactory.instance.arrayNode(items.size());
                items.forEach(item -> array.add(element.write(item)));
                return array;
            }
        };
    }

    static <T> WireValue<Map<String, T>> map(WireValue<T> element) {
        return new WireValue<>() {
            @Override
            public Map<String, T> read(JsonNode node, String where) throws UnexpectedReply {
                if (!node.isObject()) {
                    throw wrong(where, "an object", node);
                }
                Map<String, T> values = new LinkedHashMap<>();
                for (Map.Entry<String, JsonNode> field : node.properties()) {
                    values.put(field.getKey(), element.read(field.getValue(), where + "." + field.getKey()));
                }
                return Collections.unmodifiableMap(values);
            }

            @Override
            public JsonNode write(Map<String, T> values) {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                values.forEach((key, value) -> object.set(key, element.write(value)));
                return object;
            }
        };
    }

    static UnexpectedReply wrong(String where, String words, JsonNode node) {
        return new UnexpectedReply(where + " must be " + words + ", was " + shown(node));
    }

    /// Numbers are shown; a text may be a secret.
    private static String shown(JsonNode node) {
        String text = node.isNumber() ? node.asText() : "";
        return text.isEmpty() || text.length() > DECIMALS_MAX
                ? "a JSON " + node.getNodeType().name().toLowerCase(Locale.ROOT) : text;
    }
}
