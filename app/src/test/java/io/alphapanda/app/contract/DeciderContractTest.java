package io.alphapanda.app.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.alphapanda.app.architecture.ProductionClasses;
import io.alphapanda.app.contract.RegisteredDeciders.Registered;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.eventlog.engine.ReplayDiverged;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeciderContractTest {
    private static final int LENGTH = 120;
    /// Those that by their nature speak only once in a while: once a day and side, or when a plan is met.
    private static final Pattern SELDOM = Pattern.compile("opening-range|exits");
    /// Shorter, since every commit is tried in every way: the work grows with the square.
    private static final int CRASH_LENGTH = 80;

    @Seeded(count = 3, proofCount = 10)
    void restores_after_every_event_and_takes_each_once(long seed) {
        eachOn(seed, LENGTH, contract -> {
            contract.runs_alike_twice();
            contract.takes_every_event_once_though_delivered_twice();
            List.of(1, 2, 7, 50).forEach(contract::survives_restoring_after_every);
            contract.restores_over_another_state();
        });
    }

    @Seeded(count = 1, proofCount = 10)
    void survives_a_crash_before_and_after_each_commit(long seed) {
        eachOn(seed, CRASH_LENGTH, contract -> contract.survives_a_crash_at_every_commit(seed));
    }

    @Seeded(count = 3, proofCount = 10)
    void never_reads_a_state_of_an_unknown_version(long seed) {
        eachOn(seed, LENGTH, contract -> {
            contract.replays_when_the_version_is_unknown();
            contract.refuses_an_unknown_version_without_the_beginning();
        });
    }

    @Test
    void every_stream_makes_its_decider_say_all_it_can_say() {
        for (Registered registered : RegisteredDeciders.all()) {
            Set<EventType> said = EnumSet.noneOf(EventType.class);
            for (long seed = 1; seed <= 10; seed++) {
                List<Envelope> inputs = registered.stream(seed, LENGTH);
                List<Envelope> log = new DeciderContract(registered, inputs).straightLog();
                log.stream().filter(event -> event.causationId() != null).map(Envelope::type)
                        .forEach(said::add);
                assertThat(log.size()).as("%s answers often", registered)
                        .isGreaterThan(
                                LENGTH + LENGTH / (SELDOM.matcher(registered.name()).find() ? 50 : 10));
            }
            assertThat(said).as(registered.name()).containsExactlyInAnyOrderElementsOf(registered.says());
        }
    }

    @Test
    void every_decider_of_the_desk_is_registered() {
        JavaClasses production = new ClassFileImporter().withImportOption(new ProductionClasses())
                .importPackages("io.alphapanda");
        assertThat(deciders(production)).as("the scan sees production code").hasSizeGreaterThan(5);
        assertThat(deciders(production)).as("add what is missing to RegisteredDeciders")
                .containsExactlyInAnyOrderElementsOf(registeredTypes());
    }

    private static Set<String> registeredTypes() {
        return RegisteredDeciders.all().stream().map(registered -> registered.type().getName())
                .collect(Collectors.toSet());
    }

    private static Set<String> deciders(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAssignableTo(Decider.class) && !type.isInterface()
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName).collect(Collectors.toSet());
    }

    private static void eachOn(long seed, int length, Consumer<DeciderContract> laws) {
        RegisteredDeciders.all().forEach(registered -> laws
                .accept(new DeciderContract(registered, registered.stream(seed, length))));
    }

    /// Each law meets a decider that breaks it.
    @Nested
    class Canaries {
        @Test
        void an_unregistered_decider_is_caught() {
            JavaClasses planted = new ClassFileImporter().importClasses(Planted.Forgets.class,
                    PassingOn.class, Planted.class);
            assertThat(deciders(planted)).containsExactly(Planted.Forgets.class.getName())
                    .doesNotContainAnyElementsOf(registeredTypes());
        }

        @Test
        void a_field_that_no_snapshot_holds_is_caught() {
            assertThatThrownBy(() -> contract(Planted::forgets).survives_restoring_after_every(1))
                    .isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> contract(Planted::forgets).survives_a_crash_at_every_commit(1))
                    .isInstanceOfAny(AssertionError.class,
                            ReplayDiverged.class);
        }

        @Test
        void a_restore_that_keeps_the_old_state_is_caught() {
            assertThatThrownBy(() -> contract(Planted::mixes).restores_over_another_state())
                    .isInstanceOf(AssertionError.class);
        }

        @Test
        void an_output_in_the_order_of_a_hash_table_is_caught() {
            assertThatThrownBy(() -> contract(Planted::shuffles).runs_alike_twice())
                    .isInstanceOf(AssertionError.class);
        }

        private static DeciderContract contract(Supplier<Decider> maker) {
            Registered gateway = RegisteredDeciders.all().stream()
                    .filter(registered -> registered.name().equals("order-gateway")).findFirst()
                    .orElseThrow();
            Registered planted = new Registered("planted", PassingOn.class, maker, gateway.step(),
                    gateway.says());
            return new DeciderContract(planted, planted.stream(1, LENGTH));

        }
    }
}
