package io.alphapanda.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.config.ConfigurationSources;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.trading.margin.FlatMargins;
import io.alphapanda.trading.risk.RiskLimits;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfiguredLimitsTest {
    @Test
    void without_a_word_the_limits_are_those_of_a_running_desk_paid_from_cash() {
        DeskConfiguration shipped = DeskConfiguration
                .load(ConfigurationSources.none(Path.of("no-such-folder")));
        RiskLimits limits = AccountTerms.of(shipped.accounts().getFirst(), 1, false).limits();
        assertThat(limits.margins()).isEmpty();
        assertThat(limits.with(FlatMargins.USUAL)).isEqualTo(RiskLimits.RUNNING);
    }
}
