package io.alphapanda.app.config.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.alphapanda.app.config.key.KeyRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A YAML file: nested names and values, and under `strategies` a list that is handed on as it stands.
///
/// @param layer the names and values
/// @param strategies the list; empty if the file does not speak of it
public record YamlDocument(Layer layer, Optional<List<StrategyEntry>> strategies) {
    private static final String STRATEGIES = "strategies";

    /// What the file says.
    ///
    /// @param name what it is called when somebody is told of a line
    public static YamlDocument read(Path file, String name, Mistakes mistakes) {
        return TextOnDisk.read(file, mistakes).map(text -> parsed(name, text, mistakes))
                .orElseGet(() -> new YamlDocument(Layer.ofOurs(List.of()), Optional.empty()));
    }

    /// What the text of such a file says.
    public static YamlDocument parsed(String name, String text, Mistakes mistakes) {
        Walk walk = new Walk(mistakes);
        try (YamlTokens tokens = new YamlTokens(name, text)) {
            walk.document(tokens);
        } catch (JsonProcessingException e) {
            // What was read until there may have been cut in two.
            walk.values.clear();
            mistakes.add(YamlTokens.place(name, e), YamlTokens.sentence(e));
        } catch (IOException e) {
            mistakes.add(name, "cannot be read: " + e.getMessage());
        }
        return new YamlDocument(Layer.ofOurs(walk.values), walk.strategies);
    }

    /// One way through the tokens of a file.
    private static final class Walk {
        private final Mistakes mistakes;
        private final List<Given> values = new ArrayList<>();
        private final Map<String, String> seen = new HashMap<>();
        private Optional<List<StrategyEntry>> strategies = Optional.empty();

        Walk(Mistakes mistakes) {
            this.mistakes = mistakes;
        }

        void document(YamlTokens tokens) throws IOException {
            JsonToken first = tokens.next();
            if (first == null) {
                return;
            }
            if (first != JsonToken.START_OBJECT) {
                mistakes.add(tokens.place(),
                        "the file must be names and values, as paper: {slippage_bps: 5}");
                return;
            }
            object("", tokens);
            if (tokens.next() != null) {
                mistakes.add(tokens.place(), "a second document begins; keep one");
            }
        }

        private void object(String path, YamlTokens tokens) throws IOException {
            while (tokens.next() == JsonToken.FIELD_NAME) {
                String written = path + tokens.text();
                String origin = tokens.place();
                JsonToken value = tokens.next();
                if (written.equals(STRATEGIES)) {
                    strategies = Optional.of(entries(value, origin, tokens));
                } else if (value == JsonToken.START_OBJECT) {
                    object(written + ".", tokens);
                } else {
                    scalar(written, origin, value, tokens);
                }
            }
        }

        private void scalar(String written, String origin, JsonToken value, YamlTokens tokens)
                throws IOException {
            if (tokens.isNothing(value)) {
                if (!KeyRegistry.GROUPS.contains(KeyRegistry.canonical(written))) {
                    mistakes.add(origin, written + " has no value; give one, or remove it");
                }
                return;
            }
            Optional<String> text = tokens.scalarOrList(value);
            if (text.isEmpty()) {
                mistakes.add(origin, written
                        + " must be a plain value or a list of such, given in full; *names are not followed");
                return;
            }
            Given given = new Given(written, text.get(), origin);
            String before = seen.putIfAbsent(given.name(), origin);
            if (before == null) {
                values.add(given);
            } else {
                mistakes.add(origin, written + " is there already, at " + before + "; keep one");
            }
        }

        private List<StrategyEntry> entries(JsonToken value, String origin, YamlTokens tokens)
                throws IOException {
            List<StrategyEntry> entries = new ArrayList<>();
            if (value != JsonToken.START_ARRAY) {
                mistakes.add(origin,
                        "strategies must be a list, each beginning with a hyphen; write [] for none");
                tokens.skip(value);
                return entries;
            }
            for (JsonToken each = tokens.next(); each != JsonToken.END_ARRAY; each = tokens.next()) {
                String place = tokens.place();
                if (each == JsonToken.START_OBJECT) {
                    entries.add(new StrategyEntry(tokens.map(mistakes), place));
                } else {
                    mistakes.add(place, "a strategy must be names and values, as kind: momentum");
                    tokens.skip(each);
                }
            }
            return List.copyOf(entries);
        }
    }
}
