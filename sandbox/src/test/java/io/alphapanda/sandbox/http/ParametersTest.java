package io.alphapanda.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.wire.KiteError;
import org.junit.jupiter.api.Test;

class ParametersTest {
    @Test
    void booleans_come_as_every_client_writes_them() {
        Parameters form = parsed("a=true&b=True&c=1&d=false&e=False&f=0&g=");
        assertThat(form.flag("a") && form.flag("b") && form.flag("c")).isTrue();
        assertThat(form.flag("d") || form.flag("e") || form.flag("f") || form.flag("g") || form.flag("h"))
                .isFalse();
        assertThat(form.flag("g", true)).isTrue();
        assertThatThrownBy(() -> parsed("a=maybe").flag("a")).isInstanceOf(KiteError.class)
                .hasMessageContaining("`a`");
    }

    @Test
    void numbers_are_exact_and_whole_ones_may_have_a_point() {
        Parameters form = parsed("price=1573.05&quantity=5.0&trigger=0.0");
        assertThat(form.price("price")).contains(Price.ofRupees("1573.05"));
        assertThat(form.whole("quantity")).contains(5L);
        assertThat(form.price("trigger")).contains(new Price(0));
    }

    @Test
    void numbers_out_of_range_are_refused_whatever_their_form() {
        for (String number : new String[]{"-1", "1e999999999", "1e-999999999", "NaN", "0x10", "1.5",
            "9".repeat(40), "99999999999"}) {
            assertThatThrownBy(() -> parsed("quantity=" + number).whole("quantity")).as(number)
                    .isInstanceOf(KiteError.class).hasMessageContaining("`quantity`");
        }
        for (String number : new String[]{"-0.05", "1e999999999", "0.0000001", "10000000.000001"}) {
            assertThatThrownBy(() -> parsed("price=" + number).price("price")).as(number)
                    .isInstanceOf(KiteError.class).hasMessageContaining("`price`");
        }
    }

    @Test
    void names_and_values_are_decoded_and_what_cannot_be_is_refused() {
        assertThat(parsed("tradingsymbol=M%26M&from=2026-11-23+09%3A15%3A00").text("tradingsymbol"))
                .contains("M&M");
        assertThat(parsed("from=2026-11-23+09%3A15%3A00").text("from")).contains("2026-11-23 09:15:00");
        assertThatThrownBy(() -> parsed("a=%zz")).isInstanceOf(KiteError.class);
        assertThatThrownBy(() -> parsed("a&".repeat(3_000))).isInstanceOf(KiteError.class)
                .hasMessageContaining("2500");
    }

    private static Parameters parsed(String encoded) {
        Parameters parameters = new Parameters();
        parameters.add(encoded);
        return parameters;
    }
}
