package io.alphapanda.app.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.money.Money;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;

class WritingTest {
    @Test
    void digits_are_grouped_in_thousands_lakhs_and_crores() {
        assertThat(shown("0")).isEqualTo("0.00");
        assertThat(shown("999.5")).isEqualTo("999.50");
        assertThat(shown("1000")).isEqualTo("1,000.00");
        assertThat(shown("100000")).isEqualTo("1,00,000.00");
        assertThat(shown("-123456789.05")).isEqualTo("-12,34,56,789.05");
    }

    @Test
    void rupees_bear_their_sign_in_front_and_end_at_the_paisa() {
        assertThat(IndianDigits.rupees(Money.ofRupees("-1398.651"))).isEqualTo("-₹1,398.65");
        assertThat(IndianDigits.rupees(Money.ofRupees("200000"))).isEqualTo("₹2,00,000.00");
    }

    @Test
    void gains_bear_a_plus_losses_a_minus_and_nothing_neither() {
        assertThat(IndianDigits.gain(Money.ofRupees("12.345"))).isEqualTo("+12.35");
        assertThat(IndianDigits.gain(Money.ofRupees("-1200"))).isEqualTo("-1,200.00");
        assertThat(IndianDigits.gain(Money.ofRupees("0.001"))).isEqualTo("0.00");
    }

    @Test
    void words_are_set_to_the_left_and_numbers_to_the_right() {
        TextTable table = new TextTable(List.of("name", "units", "why"));
        assertThat(table.isEmpty()).isTrue();
        table.add(List.of("a", "1,000", ""));
        table.add(List.of("longer", "-5", "because"));
        assertThat(table.isEmpty()).isFalse();
        assertThat(table.lines()).containsExactly("name    units  why", "a       1,000",
                "longer     -5  because");
    }

    @Test
    void a_row_with_another_number_of_columns_is_refused() {
        TextTable table = new TextTable(List.of("name", "units"));
        assertThatThrownBy(() -> table.add(List.of("a"))).hasMessage("[a] does not fit under [name, units]");
    }

    @Test
    void lines_arrive_in_large_pieces_and_at_the_flush() {
        StringWriter said = new StringWriter();
        QuietOutput out = new QuietOutput(new PrintWriter(said));
        out.line("one");
        assertThat(said.toString()).isEmpty();
        out.flush();
        assertThat(said.toString()).isEqualTo("one\n");
        out.line("x".repeat(70_000));
        assertThat(said.toString()).hasSize(70_005);
        assertThat(out.lines()).isEqualTo(2);
        assertThat(out.isOpen()).isTrue();
    }

    @Test
    void output_knows_when_nobody_reads_any_more() {
        QuietOutput out = new QuietOutput(new PrintWriter(new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("Broken pipe");
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        }));
        out.line("one");
        out.flush();
        assertThat(out.isOpen()).isFalse();
    }

    private static String shown(String rupees) {
        return new IndianDigits(Money.ofRupees(rupees)).toString();
    }
}
