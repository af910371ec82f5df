package io.alphapanda.strategies.cross;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.strategies.api.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CrossRuleTest {
    /// Signs are `+`, `0` and `-`, bar by bar; answers are Long, Short, Flat or a dot.
    @ParameterizedTest
    @CsvSource({"TOUCH,LONG_SHORT,+-+,.SL", "TOUCH,LONG_SHORT,-+-,.LS", "TOUCH,LONG_SHORT,-0+,..L",
        "TOUCH,LONG_SHORT,+00-,...S", "TOUCH,LONG_SHORT,+0+,...", "TOUCH,LONG_SHORT,000+0-,.....S",
        "TOUCH,LONG_SHORT,-+++,.L..", "TOUCH,LONG_ONLY,+-+-,..LF", "TOUCH,LONG_ONLY,-+-+,.LFL",
        "TOUCH,LONG_ONLY,-0+0-,..L.F", "STRICT,LONG_SHORT,+-+,.SL", "STRICT,LONG_SHORT,-0+,...",
        "STRICT,LONG_SHORT,-0+-,...S", "STRICT,LONG_SHORT,-+0+,.L..", "STRICT,LONG_SHORT,-+0-+,.L...",
        "STRICT,LONG_ONLY,-+0--+,.L....", "STRICT,LONG_ONLY,-+-0+-+,.LF...L", "STRICT,LONG_ONLY,+-,..",
        "STRICT,LONG_SHORT,0+-,..S"})
    void turns_signs_into_changes_of_side(CrossMode mode, Direction direction, String signs, String answers) {
        assertThat(answers(new CrossRule(mode, direction), signs)).isEqualTo(answers);
    }

    @ParameterizedTest
    @EnumSource
    void the_first_sign_only_arms(CrossMode mode) {
        assertThat(answers(new CrossRule(mode, Direction.LONG_SHORT), "+++")).isEqualTo("...");
        assertThat(answers(new CrossRule(mode, Direction.LONG_SHORT), "---")).isEqualTo("...");
    }

    @Test
    void after_a_tie_strict_needs_both_sides_on_neighbouring_bars_and_touch_does_not() {
        assertThat(answers(new CrossRule(CrossMode.TOUCH, Direction.LONG_SHORT), "-+0-+")).isEqualTo(".L.SL");
        assertThat(answers(new CrossRule(CrossMode.STRICT, Direction.LONG_SHORT), "-+0-+"))
                .isEqualTo(".L...");
    }

    @Seeded(count = 40)
    void agrees_with_the_rule_as_it_is_told_and_never_asks_for_one_side_twice(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (CrossMode mode : CrossMode.values()) {
            CrossRule rule = new CrossRule(mode, Direction.LONG_SHORT);
            List<Integer> signs = new ArrayList<>();
            Target wanted = Target.FLAT;
            for (int i = 0; i < 300; i++) {
                int sign = random.nextInt(-1, 2);
                Target asked = told(mode, signs, sign).orElse(wanted);
                Optional<Target> answer = rule.on(sign);
                signs.add(sign);

                assertThat(answer).isEqualTo(asked == wanted ? Optional.empty() : Optional.of(asked));
                wanted = asked;
            }
        }
    }

    @Seeded(count = 10)
    void continues_from_a_snapshot(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CrossRule original = new CrossRule(CrossMode.STRICT, Direction.LONG_ONLY);
        CrossRule restored = new CrossRule(CrossMode.STRICT, Direction.LONG_ONLY);
        for (int i = 0; i < 200; i++) {
            restored.restore(FieldTape.of(original::snapshot));
            int sign = random.nextInt(-1, 2);
            assertThat(restored.on(sign)).isEqualTo(original.on(sign));
        }
    }

    private static Optional<Target> told(CrossMode mode, List<Integer> before, int sign) {
        int past = switch (mode) {
            case STRICT -> before.isEmpty() ? 0 : before.getLast();
            case TOUCH -> before.reversed().stream().filter(s -> s != 0).findFirst().orElse(0);
        };
        if (sign > 0 && past < 0) {
            return Optional.of(Target.LONG);
        }
        return sign < 0 && past > 0 ? Optional.of(Target.SHORT) : Optional.empty();
    }

    private static String answers(CrossRule rule, String signs) {
        StringBuilder answers = new StringBuilder();
        for (int i = 0; i < signs.length(); i++) {
            char sign = signs.charAt(i);
            answers.append(
                    rule.on(sign == '+' ? 1 : sign == '-' ? -1 : 0).map(target -> target.name().charAt(0))
                            .orElse('.'));
        }
        return answers.toString();
    }
}
