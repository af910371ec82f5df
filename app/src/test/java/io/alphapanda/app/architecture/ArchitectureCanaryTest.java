package io.alphapanda.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/// Each rule meets a package that breaks it on purpose: a rule that finds nothing there finds nothing anywhere.
class ArchitectureCanaryTest {
    @Test
    void two_rooms_that_need_each_other_are_caught() {
        assertCaught(ArchitectureRules::roomsFormNoCycle, "cycle", "Left");
    }

    @Test
    void two_packages_of_one_room_that_need_each_other_are_caught() {
        assertCaught(ArchitectureRules::packagesInsideARoomFormNoCycle, "innercycle", "Limit");
    }

    @Test
    void an_upward_arrow_is_caught() {
        assertCaught(ArchitectureRules::arrowsPointDown, "upward", "LooksUp");
    }

    @Test
    void a_room_outside_the_plan_is_caught() {
        assertCaught(ArchitectureRules::arrowsPointDown, "noroom", "Forgotten");
    }

    @Test
    void a_library_in_the_domain_is_caught() {
        assertCaught(ArchitectureRules::domainDependsOnNothing, "library", "KnowsALibrary");
    }

    @Test
    void a_library_in_a_deciding_room_is_caught() {
        assertCaught(ArchitectureRules::decidingRoomsSeeNoLibrary, "library", "KnowsALibraryToo");
    }

    @Test
    void a_file_in_a_deciding_room_is_caught() {
        assertCaught(ArchitectureRules::decidingRoomsDoNoInputOrOutput, "inputoutput", "ReadsAFile");
    }

    @Test
    void a_call_of_the_wall_clock_is_caught() {
        assertCaught(ArchitectureRules::onlyAppReadsTheWallClock, "clock", "AsksTheClock");
    }

    @Test
    void a_reference_to_the_wall_clock_is_caught() {
        assertCaught(ArchitectureRules::onlyAppReadsTheWallClock, "clock", "HandsTheClockOn");
    }

    @Test
    void a_generator_without_a_seed_is_caught() {
        assertCaught(ArchitectureRules::onlyAppThrowsDice, "dice", "ThrowsDice");
    }

    @Test
    void a_random_id_is_caught() {
        assertCaught(ArchitectureRules::onlyAppThrowsDice, "dice", "InventsAnId");
    }

    @Test
    void a_nap_is_caught_even_in_app() {
        assertCaught(ArchitectureRules::nobodySleeps, "nap", "Sleeps");
    }

    @Test
    void a_filler_noun_is_caught() {
        assertCaught(ArchitectureRules::namesSayWhatThingsAre, "filler", "PriceUtils");
    }

    @Test
    void a_package_without_a_sign_is_caught() {
        assertCaught(ArchitectureRules::everyPackageHasARoomSign, "unsigned", "unsigned.domain");
    }

    private static void assertCaught(Function<String, ArchRule> rule, String canary, String culprit) {
        String base = "io.alphapanda.canary." + canary;
        JavaClasses wrong = new ClassFileImporter().importPackages(base);
        assertThat(wrong).as("classes of %s", base).isNotEmpty();
        assertThat(rule.apply(base).evaluate(wrong).getFailureReport().getDetails())
                .as("what the rule says of %s", base).anyMatch(detail -> detail.contains(culprit));
    }
}
