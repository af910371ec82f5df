package io.alphapanda.zerodha.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// How a record looks in JSON: an object with one field for each component, in snake case.
///
/// A field must be there and have its type, unless the component is an `Optional`. A component `rest`, a map of JSON,
/// takes every other field, and those optional ones that are null; so what was read can be written again with nothing
/// lost, and a field that the broker adds tomorrow breaks nothing. Any number of threads.
///
/// @param <T> the record
public final class WireShape<T extends Record> implements WireValue<T> {
    private static final String REST = "rest";
    private static final Map<Class<?>, WireShape<?>> KNOWN = new ConcurrentHashMap<>();

    private final Constructor<T> constructor;
    private final List<Field> fields;
    private final boolean isRow;
    private final boolean hasRest;

    private record Field(String name, WireValue<Object> value, boolean isOptional, Method accessor) {}

    private WireShape(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        isRow = type.isAnnotationPresent(Row.class);
        hasRest = components.length > 0 && components[components.length - 1].getName().equals(REST);
        fields = Arrays.stream(components).limit(components.length - (hasRest ? 1 : 0)).map(WireShape::field)
                .toList();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException never) {
            throw new IllegalStateException(type + " is a record without its constructor", never);
        }
    }

    /// The shape of a record, made once.
    ///
    /// @throws IllegalArgumentException if a component has a type that JSON is not known for
    public static <T extends Record> WireShape<T> of(Class<T> type) {
        WireShape<?> known = KNOWN.get(type);
        if (known == null) {
            known = new WireShape<>(type);
            KNOWN.putIfAbsent(type, known);
        }
        @SuppressWarnings("unchecked") WireShape<T> shape = (WireShape<T>) known;
        return shape;
    }

    @SuppressWarnings("unchecked")
    private static Field field(RecordComponent component) {
        Type type = component.getGenericType();
        boolean isOptional = component.getType() == Optional.class;
        Type inner = isOptional && type instanceof ParameterizedType generic
                ? generic.getActualTypeArguments()[0]
                : type;
        Named named = component.getAnnotation(Named.class);
        return new Field(named == null ? snakeCase(component.getName()) : named.value(),
                (WireValue<Object>) WireValues.of(inner), isOptional, component.getAccessor());
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /// Reads one record.
    ///
    /// @param where what the JSON is, as `GET /orders data[3]`
    /// @throws UnexpectedReply naming the first field that is missing or of another type
    @Override
    public T read(JsonNode node, String where) throws UnexpectedReply {
        List<Object> values = new ArrayList<>(isRow ? row(node, where) : object(node, where));
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException refused) {
            throw new UnexpectedReply(where + ": " + refused.getTargetException().getMessage(), refused);
        } catch (ReflectiveOperationException never) {
            throw new IllegalStateException(where, never);
        }
    }

    /// Reads a list of records.
    ///
    /// @throws UnexpectedReply as [#read] does
    public List<T> readList(JsonNode node, String where) throws UnexpectedReply {
        return WireValues.list(this).read(node, where);
    }

    /// Reads an object of records, each under its own key.
    ///
    /// @throws UnexpectedReply as [#read] does
    public Map<String, T> readMap(JsonNode node, String where) throws UnexpectedReply {
        return WireValues.map(this).read(node, where);
    }

    private List<Object> object(JsonNode node, String where) throws UnexpectedReply {
        if (!node.isObject()) {
            throw WireValues.wrong(where, "an object", node);
        }
        List<Object> values = new ArrayList<>();
        Map<String, JsonNode> rest = new LinkedHashMap<>();
        node.properties().forEach(field -> rest.put(field.getKey(), field.getValue()));
        for (Field field : fields) {
            JsonNode there = node.get(field.name);
            values.add(value(field, there, where + "." + field.name));
            if (there != null && !(field.isOptional && there.isNull())) {
                rest.remove(field.name);
            }
        }
        if (hasRest) {
            values.add(Collections.unmodifiableMap(rest));
        }
        return values;
    }

    private List<Object> row(JsonNode node, String where) throws UnexpectedReply {
        if (!node.isArray() || node.size() > fields.size()) {
            throw WireValues.wrong(where, "a row of at most " + fields.size(), node);
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            values.add(value(fields.get(i), node.get(i), where + "[" + i + "]"));
        }
        return values;
    }

    private static Object value(Field field, JsonNode there, String where) throws UnexpectedReply {
        boolean isAbsent = there == null || there.isNull();
        if (field.isOptional) {
            return isAbsent ? Optional.empty() : Optional.of(field.value.read(there, where));
        }
        if (there == null) {
            throw new UnexpectedReply(where + " is missing");
        }
        return field.value.read(there, where);
    }

    /// The JSON that [#read] reads.
    @Override
    public JsonNode write(T record) {
        Map<String, JsonNode> written = new LinkedHashMap<>();
        for (Field field : fields) {
            Object value = get(field.accessor, record);
            Object present = field.isOptional ? ((Optional<?>) value).orElse(null) : value;
            if (present != null) {
                written.put(field.name, field.value.write(present));
            }
        }
        if (isRow) {
            ArrayNode row = JsonNodeFactory.instance.arrayNode();
            written.values().forEach(row::add);
            return row;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.setAll(written);
        if (hasRest) {
            object.setAll(rest(record));
        }
        return object;
    }

    @SuppressWarnings("unchecked")
    private Map<String, JsonNode> rest(T record) {
        RecordComponent[] components = constructor.getDeclaringClass().getRecordComponents();
        return (Map<String, JsonNode>) get(components[components.length - 1].getAccessor(), record);
    }

    private static Object get(Method accessor, Object record) {
        try {
            return Objects.requireNonNull(accessor.invoke(record));
        } catch (ReflectiveOperationException never) {
            throw new IllegalStateException("a record could not be asked for " + accessor.getName(), never);
        }
    }
}
