package io.alphapanda.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/// A registry on a real socket that behaves as the published interface says: one number for equal schemas, 409 for
/// what breaks the newest of a subject in either direction, 422 for what is no schema, 404 with its two codes.
public final class StandardRegistry implements AutoCloseable {
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<Schema> schemas = new ArrayList<>();
    private final Map<String, List<Schema>> subjects = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private Optional<String> authorization = Optional.empty();
    private int failures;

    private record Reply(int status, JsonNode body) {}

    /// Starts on a free port of this machine.
    public StandardRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    public String address() {
        return "http://localhost:" + port();
    }

    int port() {
        return server.getAddress().getPort();
    }

    synchronized void demand(String header) {
        authorization = Optional.of(header);
    }

    /// The next requests fail as a server fails that has no leader.
    synchronized void failNext(int times) {
        failures = times;
    }

    public synchronized List<String> subjects() {
        return List.copyOf(subjects.keySet());
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        Reply reply = reply(exchange, path);
        byte[] body = reply.body().toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", MEDIA_TYPE);
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Reply reply(HttpExchange exchange, String path) throws IOException {
        if (failures > 0) {
            failures--;
            return error(500, 50001, "Error in the backend data store");
        }
        String given = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
        if (!authorization.orElse(given).equals(given)) {
            return error(401, 401, "Unauthorized");
        }
        String[] parts = path.substring(1).split("/", -1);
        if (exchange.getRequestMethod().equals("GET") && path.startsWith("/schemas/ids/")) {
            return byId(Integer.parseInt(parts[2]));
        }
        if (!MEDIA_TYPE.equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            return error(415, 415, "HTTP 415 Unsupported Media Type");
        }
        String text = JSON.readTree(exchange.getRequestBody()).path("schema").asText();
        Schema schema;
        try {
            schema = new Schema.Parser().parse(text);
        } catch (AvroRuntimeException e) {
            return error(422, 42201, "Invalid schema: " + e.getMessage());
        }
        String subject = URLDecoder.decode(parts[parts[0].equals("compatibility") ? 2 : 1],
                StandardCharsets.UTF_8);
        if (parts[0].equals("compatibility")) {
            return compatibility(subject, schema);
        }
        return path.endsWith("/versions") ? registered(subject, schema) : found(subject, schema);
    }

    private Reply byId(int id) {
        return id < 1 || id > schemas.size() ? error(404, 40403, "Schema " + id + " not found")
                : new Reply(200, object().put("schema", schemas.get(id - 1).toString()));
    }

    private Reply registered(String subject, Schema schema) {
        List<Schema> versions = subjects.getOrDefault(subject, List.of());
        if (!versions.isEmpty() && !isCompatible(schema, versions.getLast())) {
            return error(409, 409,
                    "Schema being registered is incompatible with an earlier schema for subject \""
                            + subject + "\"");
        }
        if (!versions.contains(schema)) {
            subjects.computeIfAbsent(subject, _ -> new ArrayList<>()).add(schema);
        }
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return new Reply(200, object().put("id", schemas.indexOf(schema) + 1));
    }

    private Reply found(String subject, Schema schema) {
        List<Schema> versions = subjects.get(subject);
        if (versions == null) {
            return error(404, 40401, "Subject '" + subject + "' not found.");
        }
        return !versions.contains(schema) ? error(404, 40403, "Schema not found")
                : new Reply(200, object().put("subject", subject).put("id", schemas.indexOf(schema) + 1)
                        .put("version", versions.indexOf(schema) + 1).put("schema", schema.toString()));
    }

    private Reply compatibility(String subject, Schema schema) {
        List<Schema> versions = subjects.get(subject);
        if (versions == null) {
            return error(404, 40401, "Subject '" + subject + "' not found.");
        }
        ObjectNode body = object().put("is_compatible", isCompatible(schema, versions.getLast()));
        if (!isCompatible(schema, versions.getLast())) {
            body.putArray("messages").add("READER_FIELD_MISSING_DEFAULT_VALUE");
        }
        return new Reply(200, body);
    }

    private static boolean isCompatible(Schema one, Schema other) {
        return reads(one, other) && reads(other, one);
    }

    private static boolean reads(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getType() == SchemaCompatibilityType.COMPATIBLE;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static Reply error(int status, int code, String message) {
        return new Reply(status, object().put("error_code", code).put("message", message));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
