package io.alphapanda.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.sandbox.faults.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageSwitchTest {
    private final Rig rig = Rig.over(StillExchange.small());

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void the_page_switches_a_fault_on_and_off_and_its_stream_shows_both() throws Exception {
        rig.login();
        try (PageReader reader = PageReader.of(rig.server.port())) {
            HttpResponse<String> on = change("PUT", "/throttle", "{\"count\":2}");
            assertThat(on.statusCode()).as(on.body()).isEqualTo(200);
            JsonNode shown = fault(reader.pictureWith(each -> isOn(each, "throttle")), "throttle");
            assertThat(shown.path("left").asInt()).isEqualTo(2);
            assertThat(shown.path("effect").asText()).isEqualTo(Fault.THROTTLE.effect());
            assertThat(rig.get("/orders").statusCode()).isEqualTo(429);
            assertThat(change("DELETE", "/throttle", "").statusCode()).isEqualTo(200);
            reader.pictureWith(each -> !isOn(each, "throttle"));
            assertThat(rig.get("/orders").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void all_faults_go_off_at_once_and_a_wrong_setting_is_refused_with_its_reason() throws Exception {
        change("PUT", "/slow-answer", "{\"probability\":0.1,\"length_ms\":500}");
        change("PUT", "/html-error", "{\"count\":1}");
        assertThat(change("DELETE", "", "").body()).doesNotContain("\"on\":true");
        assertThat(change("PUT", "/slow-answer", "{\"probability\":7}").body()).contains("at most 1");
        assertThat(change("PUT", "/fire", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void strangers_are_refused_and_switch_nothing() throws Exception {
        String own = "127.0.0.1:" + rig.server.port();
        assertRefused(raw(own, ""));
        assertRefused(raw(own, "Origin: http://example.com\r\n"));
        assertRefused(raw(own, "Origin: null\r\n"));
        assertRefused(raw(own, "Origin: http://127.0.0.1:" + rig.server.controlPort() + "\r\n"));
        String pointedHere = "example.com:" + rig.server.port();
        assertRefused(raw(pointedHere, "Origin: http://" + pointedHere + "\r\n"));
        assertThat(rig.server.faults().states()).allSatisfy(state -> assertThat(state.setting()).isEmpty());
        assertThat(raw(own, "Origin: http://" + own + "\r\n")).startsWith("HTTP/1.1 200");
    }

    @Test
    void a_browser_elsewhere_is_a_stranger_and_every_local_name_is_known() {
        assertThat(OwnPage.isOwn("192.168.1.7", "127.0.0.1:8100", "http://127.0.0.1:8100")).isFalse();
        assertThat(OwnPage.isOwn("127.0.0.1", "192.168.1.7:8100", "http://192.168.1.7:8100")).isFalse();
        assertThat(OwnPage.isOwn("127.0.0.1", null, "http://127.0.0.1:8100")).isFalse();
        assertThat(OwnPage.isOwn("not an address", "127.0.0.1:8100", "http://127.0.0.1:8100")).isFalse();
        assertThat(OwnPage.isOwn("127.0.0.1", "localhost:8100", "http://localhost:8100")).isTrue();
        assertThat(OwnPage.isOwn("127.0.0.1", "localhost", "http://localhost")).isTrue();
        assertThat(OwnPage.isOwn("[0:0:0:0:0:0:0:1]", "[::1]:8100", "http://[::1]:8100")).isTrue();
    }

    @Test
    void the_control_port_asks_for_no_sign() throws Exception {
        assertThat(rig.control("PUT", "/faults/throttle", "{\"count\":1}").statusCode()).isEqualTo(200);
    }

    private static void assertRefused(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 403").contains("PermissionException", "Use the control port");
    }

    private HttpResponse<String> change(String method, String path, String setting) throws Exception {
        return rig.client.send(rig.request("/sandbox/faults" + path)
                .header("Origin", "http://127.0.0.1:" + rig.server.port())
                .method(method, BodyPublishers.ofString(setting)).build(), BodyHandlers.ofString());
    }

    /// A request whose host is of the caller's own choosing.
    private String raw(String host, String origin) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), rig.server.port())) {
            socket.getOutputStream().write(("PUT /sandbox/faults/throttle HTTP/1.1\r\nHost: " + host + "\r\n"
                    + origin + "Content-Length: 11\r\nConnection: close\r\n\r\n{\"count\":1}")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean isOn(JsonNode picture, String label) {
        return fault(picture, label).path("on").asBoolean();
    }

    private static JsonNode fault(JsonNode picture, String label) {
        for (JsonNode each : picture.path("faults")) {
            if (each.path("fault").asText().equals(label)) {
                return each;
            }
        }
        throw new AssertionError("no fault " + label);
    }
}
