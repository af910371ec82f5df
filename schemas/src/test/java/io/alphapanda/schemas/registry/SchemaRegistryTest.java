package io.alphapanda.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.testing.SampleEvents;
import io.alphapanda.schemas.contract.Contracts;
import io.alphapanda.schemas.contract.EventSchema;
import io.alphapanda.schemas.contract.TopicPayloads;
import io.alphapanda.schemas.record.AvroRecords;
import io.alphapanda.schemas.record.OwnIds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaRegistryTest {
    private static final Contracts SHIPPED = Contracts.shipped();
    private static final String TICKS = "market.ticks-value";
    private static final String FILLED = "paper.orders.filled";

    private final List<Long> pauses = new ArrayList<>();
    private StandardRegistry server;
    private SchemaRegistry registry;

    SchemaRegistryTest() throws IOException {
        server = new StandardRegistry();
        registry = to(server.address());
    }

    @BeforeEach
    void begins_with_an_empty_registry() {
        assertThat(server.subjects()).isEmpty();
    }

    @AfterEach
    void stop() {
        registry.close();
        server.close();
    }

    @Test
    void seed_row_25_every_topic_of_every_account_gets_its_contract_and_may_get_it_again() {
        Map<String, EventType> payloads = TopicPayloads
                .of(List.of(Scope.account("paper"), Scope.account("paper-b")));
        Set<Integer> ids = new HashSet<>();
        for (int time = 0; time < 2; time++) {
            payloads.forEach(
                    (topic, type) -> ids.add(accepted(SchemaRegistry.subjectOf(topic), contract(type))));
        }

        assertThat(server.subjects()).hasSameSizeAs(payloads.keySet()).contains(TICKS,
                "paper.orders.filled-value",
                "paper-b.orders.filled-value", "paper.orders.filled.dlq-value", "system.consumed-value");
        assertThat(ids).as("topics with one kind of event share its number")
                .hasSize(EventType.values().length);
    }

    @Test
    void seed_row_26_what_breaks_the_newest_version_is_told_and_refused() {
        accepted(TICKS, contract(EventType.MARKET_TICK));
        EventSchema broken = changed("\"name\":\"oi\"", "\"name\":\"open_interest\"");

        assertThat(registry.objections(TICKS, broken)).containsExactly("READER_FIELD_MISSING_DEFAULT_VALUE");
        assertThat(registry.register(TICKS, broken)).isEqualTo(new Registration.Refused(
                "Schema being registered is incompatible with an earlier schema for subject \"market.ticks-value\""));
        assertThat(registry.objections(TICKS, contract(EventType.MARKET_TICK))).isEmpty();
        assertThat(registry.objections("paper.orders.filled-value", broken)).as("a new subject").isEmpty();
    }

    @Test
    void a_contract_with_one_more_field_is_the_next_version() {
        int first = accepted(TICKS, contract(EventType.MARKET_TICK));
        EventSchema wider = changed("{\"name\":\"oi\"",
                "{\"name\":\"mood\",\"type\":\"string\",\"default\":\"\"},{\"name\":\"oi\"");

        assertThat(registry.find(TICKS, wider)).isEmpty();
        assertThat(accepted(TICKS, wider)).isGreaterThan(first);
        assertThat(registry.find(TICKS, wider)).hasValue(first + 1);
        assertThat(registry.schema(first + 1)).isEqualTo(wider);
    }

    @Test
    void records_carry_the_number_that_the_registry_gave_and_are_read_by_any_process_that_asks_it() {
        RegisteredIds ids = new RegisteredIds(registry, new OwnIds(SHIPPED));
        AvroRecords writer = new AvroRecords(SHIPPED, ids);
        accepted(FILLED + "-value", contract(EventType.ORDER_FILLED));
        writer.prepare(Map.of(FILLED, EventType.ORDER_FILLED));
        Envelope fill = SampleEvents.outputOf(SampleEvents.bar(3), EventType.ORDER_FILLED);

        byte[] record = writer.encode(FILLED, fill);
        AvroRecords reader = new AvroRecords(SHIPPED, new RegisteredIds(registry, new OwnIds(SHIPPED)));

        assertThat(ByteBuffer.wrap(record).getInt(1)).isEqualTo(1);
        assertThat(reader.decode(FILLED, record)).isEqualTo(fill);
        assertThat(reader.decode(FILLED, AvroRecords.shipped().encode(FILLED, fill)))
                .as("numbered without it")
                .isEqualTo(fill);
        int before = server.asked().size();
        assertThat(reader.decode(FILLED, writer.encode(FILLED, fill))).isEqualTo(fill);
        assertThat(server.asked()).as("asked once only").hasSize(before);
    }

    @Test
    void a_topic_that_was_never_registered_stops_the_start_with_what_to_do() {
        AvroRecords writer = new AvroRecords(SHIPPED, new RegisteredIds(registry, new OwnIds(SHIPPED)));
        assertThatThrownBy(() -> writer.prepare(Map.of(FILLED, EventType.ORDER_FILLED)))
                .isInstanceOf(RegistryFailure.class)
                .hasMessage("the schema registry at " + server.address() + " has not this build's contract of"
                        + " order_filled under paper.orders.filled-value; run: alpha-panda schemas register");
    }

    @Test
    void a_newer_major_version_from_a_registry_is_refused_before_it_is_read() {
        EventSchema next = changed("\"version\":1", "\"version\":2");
        int id = accepted(TICKS, next);
        byte[] record = ByteBuffer.allocate(9).put((byte) 0).putInt(id).putInt(7).array();
        AvroRecords reader = new AvroRecords(SHIPPED, new RegisteredIds(registry, new OwnIds(SHIPPED)));
        assertThatThrownBy(() -> reader.decode("market.ticks", record))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "market_tick has version 2, and this build knows 1 to 1; use the build that wrote it, or a"
                                + " newer one");
    }

    @Test
    void a_number_that_the_registry_does_not_know_is_the_records_fault() {
        assertThatThrownBy(() -> registry.schema(17)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("schema id 17 is not known to the schema registry at " + server.address()
                        + "; set SCHEMA_REGISTRY__URL to the one that gave it");
    }

    @Test
    void a_schema_that_the_registry_cannot_read_is_refused_in_its_words() {
        Schema lenient = new Schema.Parser(NameValidator.NO_VALIDATION)
                .parse(contract(EventType.MARKET_TICK).schema()
                        .toString().replace("\"name\":\"oi\"", "\"name\":\"open interest\""));
        assertThat(registry.register(TICKS, new EventSchema("market_tick", 1, lenient)))
                .isInstanceOfSatisfying(Registration.Refused.class,
                        refused -> assertThat(refused.why())
                                .startsWith("Invalid schema: Illegal character in: open"));
    }

    @Test
    void a_registry_in_trouble_is_asked_three_times_with_longer_and_longer_pauses() {
        server.failNext(2);
        assertThat(accepted(TICKS, contract(EventType.MARKET_TICK))).isEqualTo(1);
        assertThat(pauses).containsExactly(200_000_000L, 400_000_000L);

        server.failNext(3);
        assertThatThrownBy(() -> registry.schema(1)).isInstanceOf(RegistryFailure.class)
                .hasMessage("the schema registry at " + server.address()
                        + " answered 500 to GET /schemas/ids/1: Error"
                        + " in the backend data store; tried 3 times; look at the log of the registry");
    }

    @Test
    void a_registry_that_is_not_there_is_named_without_the_password() {
        server.close();
        registry = to("http://desk:s3cret@localhost:" + server.port());
        assertThatThrownBy(() -> registry.schema(1)).isInstanceOf(RegistryFailure.class)
                .hasMessageStartingWith("the schema registry at " + server.address() + " does not answer GET"
                        + " /schemas/ids/1: ConnectException")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void user_and_password_travel_in_a_header_and_are_never_shown() {
        server.demand("Basic ZGVzazpzM2NyZXQ=");
        assertThatThrownBy(() -> registry.schema(1)).isInstanceOf(RegistryFailure.class)
                .hasMessage("the schema registry at " + server.address()
                        + " answered 401 to GET /schemas/ids/1:"
                        + " Unauthorized; it wants another user or password; write http://user:password@host:port in"
                        + " SCHEMA_REGISTRY__URL");
        registry = to("http://desk:s3cret@localhost:" + server.port() + "/");
        assertThat(accepted(TICKS, contract(EventType.MARKET_TICK))).isEqualTo(1);
        assertThat(registry).hasToString(server.address());
        assertThatThrownBy(() -> RegistryAddress.parse("htp://desk:s3cret@localhost"))
                .hasMessage("the address of a schema registry must be " + RegistryAddress.WORDS);
        assertThatThrownBy(() -> RegistryAddress.parse("http://desk:s3cret@localhost:80 81"))
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void seed_defect_27_the_address_of_a_proxy_in_place_of_the_registrys_is_found_out() throws IOException {
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            byte[] body = "<html>no such endpoint</html>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        proxy.start();
        try (SchemaRegistry wrong = to("http://localhost:" + proxy.getAddress().getPort())) {
            assertThatThrownBy(() -> wrong.find(TICKS, contract(EventType.MARKET_TICK)))
                    .isInstanceOf(RegistryFailure.class).hasMessageContaining("answered 404 to POST"
                            + " /subjects/market.ticks-value; that is no schema registry; SCHEMA_REGISTRY__URL must be"
                            + " the registry's own address, and not that of a proxy or of the log");
        } finally {
            proxy.stop(0);
        }
    }

    private SchemaRegistry to(String address) {
        Pause counted = pauses::add;
        return new SchemaRegistry(RegistryAddress.parse(address), counted);
    }

    private int accepted(String subject, EventSchema schema) {
        Registration registration = registry.register(subject, schema);
        assertThat(registration).isInstanceOf(Registration.Accepted.class);
        return ((Registration.Accepted) registration).id();
    }

    private static EventSchema contract(EventType type) {
        return Objects.requireNonNull(SHIPPED.events().get(type.wireName()), type.wireName());
    }

    private static EventSchema changed(String before, String after) {
        String text = contract(EventType.MARKET_TICK).schema().toString();
        assertThat(text).contains(before);
        return EventSchema.parse(text.replace(before, after), "market_tick");
    }
}
