package io.alphapanda.zerodha.ticker.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenTableTest {
    @Test
    void every_token_finds_its_own_and_others_find_nothing() {
        TokenTable<String> table = new TokenTable<>(
                Map.of(4_294_967_295L, "last", 257L, "first", 513L, "second"));
        assertThat(table.get(257)).isEqualTo("first");
        assertThat(table.get(513)).isEqualTo("second");
        assertThat(table.get(4_294_967_295L)).isEqualTo("last");
        assertThat(table.get(0)).isNull();
        assertThat(table.get(258)).isNull();
        assertThat(new TokenTable<>(Map.of()).get(257)).isNull();
    }
}
