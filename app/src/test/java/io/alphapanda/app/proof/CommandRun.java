package io.alphapanda.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.alphapanda.app.Main;
import picocli.CommandLine;

/// One run of the command line as a user starts it, and what it printed as `--json`, flattened: `chargeLines.gst`.
record CommandRun(Map<String, String> json) {
    static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = command.execute(arguments);
        assertThat(exit).as("%s", err).isZero();
        return new CommandRun(flat(out.toString()));
    }

    BigDecimal number(String name) {
        assertThat(json).containsKey(name);
        return new BigDecimal(json.get(name));
    }

    private static Map<String, String> flat(String text) {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    String path = parser.getParsingContext().pathAsPointer().toString();
                    fields.put(path.substring(1).replace('/', '.'), parser.getText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fields;
    }

    /// The cells of a CSV file, without its header.
    static List<String[]> rows(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        List<String[]> rows = new ArrayList<>();
        lines.subList(1, lines.size()).forEach(line -> rows.add(line.split(",", -1)));
        return rows;
    }
}
