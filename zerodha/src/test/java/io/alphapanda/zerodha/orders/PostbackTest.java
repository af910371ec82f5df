package io.alphapanda.zerodha.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.zerodha.json.UnexpectedReply;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PostbackTest {
    /// SHA-256 of `1` and `2026-11-23 09:24:25` and `secret0`.
    private static final String CHECKSUM = "41f9dd82175abcd793bf4a7478b279f676276390b54da07e6966d9f0d0f778fa";
    private static final String BODY = """
            {"user_id":"AB1234","unfilled_quantity":0,"app_id":1234,"checksum":"%s","order_id":"1",
             "exchange_order_id":"2","parent_order_id":null,"status":"COMPLETE","status_message":null,
             "order_timestamp":"2026-11-23 09:24:25","exchange_update_timestamp":"2026-11-23 09:24:25",
             "exchange_timestamp":"2026-11-23 09:24:25","variety":"regular","exchange":"NSE","tradingsymbol":"SBIN",
             "instrument_token":779521,"order_type":"MARKET","transaction_type":"BUY","validity":"DAY",
             "product":"CNC","quantity":1,"disclosed_quantity":0,"price":0,"trigger_price":0,"average_price":470,
             "filled_quantity":1,"pending_quantity":0,"cancelled_quantity":0,"tag":null}""";

    @Test
    void a_postback_is_believed_by_its_checksum() throws Exception {
        Postback postback = Postback.read(bytes(BODY.formatted(CHECKSUM)), "secret0");
        assertThat(postback.order().stage()).isEqualTo(OrderStage.COMPLETE);
        assertThat(postback.order().orderId()).isEqualTo("1");
    }

    @Test
    void a_postback_of_somebody_else_is_refused_without_showing_the_secret() {
        for (String wrong : new String[]{"", CHECKSUM.substring(1), CHECKSUM.toUpperCase(Locale.ROOT),
            "0".repeat(64)}) {
            assertThatThrownBy(() -> Postback.read(bytes(BODY.formatted(wrong)), "secret0"))
                    .isInstanceOf(UnexpectedReply.class).hasMessageContaining("order 1 has a wrong checksum")
                    .hasMessageNotContaining("secret0").hasMessageNotContaining(CHECKSUM);
        }
        assertThatThrownBy(
                () -> Postback.read(bytes(BODY.formatted(CHECKSUM).replace("\"checksum\"", "\"x\"")),
                        "secret0"))
                .isInstanceOf(UnexpectedReply.class);
        assertThatThrownBy(() -> Postback.read(bytes(BODY.formatted(CHECKSUM)), "another"))
                .isInstanceOf(UnexpectedReply.class);
    }

    @Test
    void a_postback_larger_than_the_limit_is_not_read() {
        assertThatThrownBy(() -> Postback.read(bytes(" ".repeat(70_000)), "secret0"))
                .isInstanceOf(UnexpectedReply.class).hasMessageContaining("at most 65536 bytes, had 70000");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
