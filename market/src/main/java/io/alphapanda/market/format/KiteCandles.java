package io.alphapanda.market.format;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.alphapanda.market.text.TextFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Rewrites a reply of Kite's historical API as plain rows, one candle a line, so that one parser reads all
/// files.
public final class KiteCandles {
    private static final RowLayout LAYOUT = new RowLayout(BarFormat.KITE_JSON, RowLayout.ABSENT, 0,
            RowLayout.ABSENT, 1, 2, 3, 4, 5, RowLayout.TimeKind.TEXT, 0, 1, 0);

    private final Path path;

    /// Rewrites the file at `path`.
    public KiteCandles(Path path) {
        this.path = path;
    }

    /// Where the rewritten rows hold what.
    public static RowLayout layout() {
        return LAYOUT;
    }

    /// True if the text begins like JSON.
    public static boolean isJson(TextFile text) {
        byte first = text.firstVisible();
        return first == '{' || first == '[';
    }

    /// The candles of `json` as rows.
    ///
    /// @throws UnreadableBarFile if it is no JSON, or holds no candles
    /// @throws IOException if it cannot be read
    public TextFile asRows(byte[] json) throws IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream(json.length);
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            JsonToken token = parser.nextToken();
            while (token != null
                    && !(token == JsonToken.FIELD_NAME && parser.currentName().equals("candles"))) {
                token = parser.nextToken();
            }
            if (token == null || parser.nextToken() != JsonToken.START_ARRAY) {
                throw new UnreadableBarFile(
                        path + " is JSON without data.candles; known formats: " + BarFormat.described());
            }
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                writeRow(parser, rows);
            }
        } catch (JacksonException e) {
            throw new UnreadableBarFile(path + " is damaged JSON: " + e.getOriginalMessage() + " at line "
                    + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr(), e);
        }
        return TextFile.of(path.toString(), rows.toByteArray());
    }

    private static void writeRow(JsonParser parser, ByteArrayOutputStream rows) throws IOException {
        boolean first = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!first) {
                rows.write(',');
            }
            rows.writeBytes(parser.getText().getBytes(StandardCharsets.UTF_8));
            first = false;
        }
        rows.write('\n');
    }
}
