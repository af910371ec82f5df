package io.alphapanda.app.architecture;

import java.util.Set;
import java.util.function.Predicate;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/// Calls and method references to what would make a run unrepeatable.
final class ForbiddenCalls {
    private static final Set<String> CLOCKS = Set.of("java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.Clock.systemUTC", "java.time.Clock.systemDefaultZone", "java.time.Clock.system",
            "java.time.Clock.tickMillis", "java.time.Clock.tickSeconds", "java.time.Clock.tickMinutes",
            "java.time.InstantSource.system", "java.util.Calendar.getInstance");
    private static final Set<String> DICE = Set.of("java.lang.Math.random", "java.lang.StrictMath.random",
            "java.util.concurrent.ThreadLocalRandom.current", "java.util.UUID.randomUUID",
            "java.util.random.RandomGenerator.getDefault", "java.util.random.RandomGenerator.of");
    private static final Set<String> DICE_UNLESS_SEEDED = Set.of("java.util.Random.<init>",
            "java.util.SplittableRandom.<init>", "java.util.random.RandomGeneratorFactory.create");
    private static final Set<String> NAPS = Set.of("java.lang.Thread.sleep",
            "java.util.concurrent.TimeUnit.sleep");

    private ForbiddenCalls() {}

    static ArchCondition<JavaClass> readTheWallClock() {
        Predicate<CodeUnitAccessTarget> named = target -> CLOCKS.contains(name(target));
        Predicate<CodeUnitAccessTarget> now = target -> target.getName().equals("now")
                && target.getOwner().getPackageName().startsWith("java.time");
        Predicate<CodeUnitAccessTarget> oldDate = target -> name(target).equals("java.util.Date.<init>")
                && target.getRawParameterTypes().isEmpty();
        return call("read the wall clock", named.or(now).or(oldDate));
    }

    static ArchCondition<JavaClass> throwDice() {
        Predicate<CodeUnitAccessTarget> named = target -> DICE.contains(name(target));
        Predicate<CodeUnitAccessTarget> secure = target -> target.getOwner().getName()
                .equals("java.security.SecureRandom");
        Predicate<CodeUnitAccessTarget> seedless = target -> DICE_UNLESS_SEEDED.contains(name(target))
                && target.getRawParameterTypes().isEmpty();
        Predicate<CodeUnitAccessTarget> shuffle = target -> name(target)
                .equals("java.util.Collections.shuffle")
                && target.getRawParameterTypes().size() == 1;
        return call("throw dice", named.or(secure).or(seedless).or(shuffle));
    }

    static ArchCondition<JavaClass> sleep() {
        return call("sleep", target -> NAPS.contains(name(target)));
    }

    private static ArchCondition<JavaClass> call(String what, Predicate<CodeUnitAccessTarget> forbidden) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass caller, ConditionEvents events) {
                caller.getAccessesFromSelf().stream()
                        .filter(access -> access.getTarget() instanceof CodeUnitAccessTarget target
                                && forbidden.test(target))
                        .forEach(access -> events
                                .add(SimpleConditionEvent.satisfied(access, access.getDescription())));
            }
        };
    }

    private static String name(CodeUnitAccessTarget target) {
        return target.getOwner().getName() + "." + target.getName();
    }
}
