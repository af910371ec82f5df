package io.alphapanda.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.schemas.contract.EventSchema;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// A schema registry, by the HTTP interface that all of them share. Any thread; every call waits for its answer.
///
/// Each topic has a subject of its own, `<topic>-value`; topics with one kind of event share its contract and number.
/// Every method throws a [RegistryFailure] if the registry does not answer, or answers something else.
public final class SchemaRegistry implements AutoCloseable {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int NOT_FOUND = 404;
    private static final String SUBJECTS = "/subjects/";

    private final RegistryAddress address;
    private final RegistryCalls calls;

    /// Asks nothing yet.
    public SchemaRegistry(RegistryAddress address, Pause pause) {
        this.address = address;
        calls = new RegistryCalls(address, pause);
    }

    /// The subject of a topic's records.
    public static String subjectOf(String topicName) {
        return topicName + "-value";
    }

    /// Makes a contract the newest of its subject, unless the registry finds that it breaks an earlier one.
    public Registration register(String subject, EventSchema schema) {
        Answer answer = calls.post(SUBJECTS + encoded(subject) + "/versions", body(schema));
        if (answer.status() == CONFLICT || answer.status() == UNPROCESSABLE) {
            return new Registration.Refused(answer.message().isEmpty() ? "status " + answer.status()
                    : answer.message());
        }
        return new Registration.Accepted(idIn(answer));
    }

    /// The number of a contract in a subject, if it is registered there.
    public OptionalInt find(String subject, EventSchema schema) {
        Answer answer = calls.post(SUBJECTS + encoded(subject), body(schema));
        return answer.status() == NOT_FOUND ? OptionalInt.empty() : OptionalInt.of(idIn(answer));
    }

    /// What speaks against a contract as the next of its subject, in the registry's words; empty if nothing does, or
    /// if the subject is new.
    public List<String> objections(String subject, EventSchema schema) {
        Answer answer = calls.post(
                "/compatibility" + SUBJECTS + encoded(subject) + "/versions/latest?verbose=true",
                body(schema));
        if (answer.status() == NOT_FOUND) {
            return List.of();
        }
        if (answer.status() == UNPROCESSABLE) {
            return List.of(answer.message());
        }
        if (!answer.isFine() || !answer.body().path("is_compatible").isBoolean()) {
            throw calls.failure(answer, "it must say whether the contract is compatible");
        }
        if (answer.body().path("is_compatible").booleanValue()) {
            return List.of();
        }
        List<String> objections = new ArrayList<>();
        answer.body().path("messages").forEach(message -> objections.add(message.asText()));
        return objections.isEmpty() ? List.of("it is not compatible with the newest that is registered")
                : objections;
    }

    /// The contract with a number.
    ///
    /// @throws IllegalArgumentException if there is none, or it is not one of an event
    public EventSchema schema(int id) {
        Answer answer = calls.get("/schemas/ids/" + id);
        if (answer.status() == NOT_FOUND) {
            throw new IllegalArgumentException(
                    "schema id " + id + " is not known to the schema registry at " + address
                            + "; set SCHEMA_REGISTRY__URL to the one that gave it");
        }
        JsonNode schema = answer.body().path("schema");
        if (!answer.isFine() || !schema.isTextual()) {
            throw calls.failure(answer, "it must answer with a schema");
        }
        return EventSchema.parse(schema.textValue(), "schema id " + id + " of " + address);
    }

    private int idIn(Answer answer) {
        if (!answer.isFine() || !answer.body().path("id").canConvertToInt()) {
            throw calls.failure(answer, "it must answer with the number of the contract");
        }
        return answer.body().path("id").intValue();
    }

    private static JsonNode body(EventSchema schema) {
        return JsonNodeFactory.instance.objectNode().put("schema", schema.schema().toString()).put(
                "schemaType",
                "AVRO");
    }

    private static String encoded(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        calls.close();
    }

    /// Its address, without any password.
    @Override
    public String toString() {
        return address.toString();
    }
}
