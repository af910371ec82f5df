package io.alphapanda.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The house as it stands. `benchmarks` is built after this module, so its rules are held by its pom alone.
@AnalyzeClasses(packages = ArchitectureTest.BASE, importOptions = ProductionClasses.class)
class ArchitectureTest {
    static final String BASE = "io.alphapanda";

    @ArchTest
    static final ArchRule rooms_never_form_a_cycle = ArchitectureRules.roomsFormNoCycle(BASE);

    @ArchTest
    static final ArchRule packages_inside_a_room_never_form_a_cycle = ArchitectureRules
            .packagesInsideARoomFormNoCycle(BASE);

    @ArchTest
    static final ArchRule arrows_point_down = ArchitectureRules.arrowsPointDown(BASE);

    @ArchTest
    static final ArchRule domain_depends_on_nothing = ArchitectureRules.domainDependsOnNothing(BASE);

    @ArchTest
    static final ArchRule deciding_rooms_see_no_library = ArchitectureRules.decidingRoomsSeeNoLibrary(BASE);

    @ArchTest
    static final ArchRule deciding_rooms_do_no_input_or_output = ArchitectureRules
            .decidingRoomsDoNoInputOrOutput(BASE);

    @ArchTest
    static final ArchRule only_app_reads_the_wall_clock = ArchitectureRules.onlyAppReadsTheWallClock(BASE);

    @ArchTest
    static final ArchRule only_app_throws_dice = ArchitectureRules.onlyAppThrowsDice(BASE);

    @ArchTest
    static final ArchRule nobody_sleeps = ArchitectureRules.nobodySleeps(BASE);

    @ArchTest
    static final ArchRule names_say_what_things_are = ArchitectureRules.namesSayWhatThingsAre(BASE);

    @ArchTest
    static final ArchRule every_package_has_a_room_sign = ArchitectureRules.everyPackageHasARoomSign(BASE);

    @ArchTest
    static void every_room_was_seen_and_no_test_class(JavaClasses house) {
        Set<String> seen = house.stream().map(each -> Rooms.of(BASE, each)).collect(Collectors.toSet());
        Set<String> planned = Rooms.MAY_USE.keySet().stream().filter(room -> !room.equals("benchmarks"))
                .collect(Collectors.toSet());
        assertThat(seen).isEqualTo(planned);
        assertThat(house).noneMatch(each -> each.getSimpleName().endsWith("Test"));
    }
}
