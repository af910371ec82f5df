package io.alphapanda.kafka.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Reads profiles of producers from JSON, and tells all that is wrong with them at once.
final class TuningReader {
    private static final String EXAMPLE = "{\"default\": {\"linger_ms\": 2}}";

    private final Set<String> services;
    private final Consumer<String> mistakes;

    TuningReader(Set<String> services, Consumer<String> mistakes) {
        this.services = services;
        this.mistakes = mistakes;
    }

    Map<String, Map<TuningKey, String>> read(String text) {
        Map<String, Map<TuningKey, String>> profiles = new HashMap<>();
        try (JsonParser json = new JsonFactory().createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                mistakes.accept("it must be a JSON object, as " + EXAMPLE);
                return profiles;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                profile(json, profiles);
            }
            if (json.nextToken() != null) {
                mistakes.accept("something follows the closing brace; remove it");
            }
        } catch (JsonProcessingException broken) {
            mistakes.accept("it is no JSON: " + broken.getOriginalMessage() + "; write it as " + EXAMPLE);
        } catch (IOException unread) {
            mistakes.accept("it cannot be read: " + unread.getMessage());
        }
        return profiles;
    }

    private void profile(JsonParser json, Map<String, Map<TuningKey, String>> profiles) throws IOException {
        String written = json.currentName();
        String service = written.replace('_', '-');
        if (!service.equals(ProducerTuning.DEFAULT_PROFILE) && !services.contains(service)) {
            mistakes.accept("there is no service '" + written + "'; there are default, "
                    + String.join(", ", new TreeSet<>(services)));
        }
        if (json.nextToken() != JsonToken.START_OBJECT) {
            mistakes.accept(written + " must be an object of settings, was '" + json.getText() + "'");
            json.skipChildren();
            return;
        }
        Map<TuningKey, String> profile = new EnumMap<>(TuningKey.class);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            setting(json, written, profile);
        }
        if (profiles.put(service, profile) != null) {
            mistakes.accept(written + " is there twice; keep one");
        }
    }

    private void setting(JsonParser json, String service, Map<TuningKey, String> profile) throws IOException {
        String name = service + "." + json.currentName();
        Optional<TuningKey> key = TuningKey.named(json.currentName());
        boolean isScalar = json.nextToken().isScalarValue();
        String value = json.getText();
        json.skipChildren();
        if (key.isEmpty()) {
            mistakes.accept(name + " is not a setting; there are " + String.join(", ", TuningKey.names()));
            return;
        }
        Optional<String> wrong = isScalar ? key.get().mistake(value)
                : Optional.of("it must be a number or a word, not an object or a list");
        wrong.ifPresent(mistake -> mistakes.accept(name + ": " + mistake));
        if (wrong.isEmpty() && profile.put(key.get(), value) != null) {
            mistakes.accept(name + " is there twice; keep one");
        }
    }
}
