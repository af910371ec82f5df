package io.alphapanda.app.config.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The tokens of one YAML text, with the line of each. Values keep the letters in which they were written.
final class YamlTokens implements AutoCloseable {
    private final String name;
    private final YAMLParser parser;

    YamlTokens(String name, String text) throws IOException {
        this.name = name;
        parser = YAMLFactory.builder().build().createParser(text);
    }

    /// The next token; null at the end.
    @Nullable
    JsonToken next() throws IOException {
        return parser.nextToken();
    }

    /// The letters of the token.
    String text() throws IOException {
        return parser.getText();
    }

    /// File and line of the token.
    String place() {
        return name + ":" + parser.currentTokenLocation().getLineNr();
    }

    /// File, line and column of what cannot be parsed.
    static String place(String name, JsonProcessingException failure) {
        JsonLocation where = failure.getLocation();
        return where == null ? name : name + ":" + where.getLineNr() + ":" + where.getColumnNr();
    }

    /// What cannot be parsed, in one line, without the lines that the parser draws.
    static String sentence(JsonProcessingException failure) {
        String drawn = failure.getOriginalMessage();
        return drawn.lines().filter(line -> !line.startsWith(" ")).map(String::strip).distinct()
                .collect(Collectors.joining(", ", "is no YAML: ",
                        "; indent by spaces, and quote what is unusual"));
    }

    /// True if a name has no value: nothing behind its colon, or `null`.
    boolean isNothing(@Nullable JsonToken token) throws IOException {
        return token == JsonToken.VALUE_NULL
                || (token == JsonToken.VALUE_STRING && parser.getText().isEmpty());
    }

    /// A plain value as it was written, or a list of them as JSON.
    Optional<String> scalarOrList(JsonToken token) throws IOException {
        if (token != JsonToken.START_ARRAY) {
            return scalar(token);
        }
        List<String> items = new ArrayList<>();
        boolean isPlain = true;
        for (JsonToken each = parser.nextToken(); each != JsonToken.END_ARRAY; each = parser.nextToken()) {
            Optional<String> item = scalar(each);
            isPlain &= item.isPresent();
            item.ifPresentOrElse(items::add, () -> items.add(""));
            skip(each);
        }
        return isPlain
                ? Optional
                        .of(items.stream().map(YamlTokens::quoted).collect(Collectors.joining(",", "[", "]")))
                : Optional.empty();
    }

    /// The rest of a map whose beginning was the token before.
    Map<String, Object> map(Mistakes mistakes) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            String place = place();
            JsonToken token = parser.nextToken();
            Optional<Object> value = value(token, mistakes);
            if (value.isEmpty()) {
                mistakes.add(place, key + " has no value; give one, or remove it");
            } else if (values.putIfAbsent(key, value.get()) != null) {
                mistakes.add(place, key + " is there already; keep one");
            }
        }
        return values;
    }

    /// Passes over whatever the token begins.
    void skip(@Nullable JsonToken token) throws IOException {
        if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
            parser.skipChildren();
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private Optional<Object> value(JsonToken token, Mistakes mistakes) throws IOException {
        return switch (token) {
            case START_OBJECT -> Optional.of(map(mistakes));
            case START_ARRAY -> Optional.of(list(mistakes));
            case VALUE_TRUE -> Optional.of(true);
            case VALUE_FALSE -> Optional.of(false);
            case VALUE_NUMBER_INT -> Optional.of(whole());
            case VALUE_NUMBER_FLOAT -> Optional.of(parser.getDecimalValue());
            default -> scalar(token).map(text -> text);
        };
    }

    private List<Object> list(Mistakes mistakes) throws IOException {
        List<Object> items = new ArrayList<>();
        for (JsonToken each = parser.nextToken(); each != JsonToken.END_ARRAY; each = parser.nextToken()) {
            String place = place();
            value(each, mistakes).ifPresentOrElse(items::add,
                    () -> mistakes.add(place, "an item of a list has no value; remove it"));
        }
        return items;
    }

    private Object whole() throws IOException {
        BigInteger number = parser.getBigIntegerValue();
        return number.bitLength() < Integer.SIZE ? (Object) number.intValue()
                : number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }

    /// Another place's value by its name is refused, since the parser would hand over the name.
    private Optional<String> scalar(@Nullable JsonToken token) throws IOException {
        if (token == null || !token.isScalarValue() || isNothing(token) || parser.isCurrentAlias()) {
            return Optional.empty();
        }
        return Optional.of(parser.getText());
    }

    private static String quoted(String item) {
        StringBuilder text = new StringBuilder("\"");
        item.chars().forEach(c -> text.append(c == '"' || c == '\\' ? "\\" + (char) c
                : c < ' ' ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c)));
        return text.append('"').toString();
    }
}
