package io.alphapanda.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.Set;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.jspecify.annotations.NullMarked;

/// What Maven cannot hold, as rules over the classes below one base package: the house's, or a canary's.
final class ArchitectureRules {
    private ArchitectureRules() {}

    static ArchRule roomsFormNoCycle(String base) {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles()
                .because("a room you cannot enter alone is a room you cannot change alone");
    }

    /// The classes in a room's own package count as one of its packages.
    static ArchRule packagesInsideARoomFormNoCycle(String base) {
        return slices().assignedFrom(packagesInsideRooms(base)).should().beFreeOfCycles()
                .because("packages that need each other are one package with two names");
    }

    static ArchRule arrowsPointDown(String base) {
        return classes().should(useOnlyRoomsBelow(base))
                .because(
                        "the root folders are the architecture, and each module's pom names what it may use");
    }

    static ArchRule domainDependsOnNothing(String base) {
        return classes().that().resideInAPackage(base + ".domain..").should().onlyDependOnClassesThat()
                .resideInAnyPackage(base + ".domain..", "java..", "org.jspecify..")
                .because("everybody speaks the words of the desk, so they must not drag anything along");
    }

    static ArchRule decidingRoomsSeeNoLibrary(String base) {
        return classes().that().resideInAnyPackage(decidingRooms(base)).should().onlyDependOnClassesThat()
                .resideInAnyPackage(base + "..", "java..", "org.jspecify..")
                .because("what decides about money is read by strangers who know Java and nothing else");
    }

    static ArchRule decidingRoomsDoNoInputOrOutput(String base) {
        return noClasses().that().resideInAnyPackage(decidingRooms(base)).should().dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.net..", "java.nio..", "java.util.concurrent..")
                .because("a decision depends on the event and the state, so that a replay repeats it");
    }

    static ArchRule onlyAppReadsTheWallClock(String base) {
        return noClasses().that().resideOutsideOfPackages(base + ".app..", base + ".benchmarks..")
                .should(ForbiddenCalls.readTheWallClock())
                .because("time is an event, given once, at the door");
    }

    static ArchRule onlyAppThrowsDice(String base) {
        return noClasses().that().resideOutsideOfPackages(base + ".app..", base + ".benchmarks..")
                .should(ForbiddenCalls.throwDice())
                .because("chance comes from a seed, and identity from the cause");
    }

    static ArchRule nobodySleeps(String base) {
        return noClasses().that().resideInAPackage(base + "..").should(ForbiddenCalls.sleep())
                .because("whoever waits, waits for a condition with a deadline");
    }

    static ArchRule namesSayWhatThingsAre(String base) {
        return noClasses().that().resideInAPackage(base + "..").should()
                .haveNameMatching(".*(Impl|Manager|Utils?|Helper)")
                .because("a filler noun hides that nobody has said what the thing is");
    }

    static ArchRule everyPackageHasARoomSign(String base) {
        return classes().that().resideInAPackage(base + "..").should(liveBehindARoomSign())
                .because(
                        "a newcomer reads the sign before the code, and NullAway works behind @NullMarked only");
    }

    private static String[] decidingRooms(String base) {
        return new String[]{base + ".trading..", base + ".strategies..", base + ".indicators.."};
    }

    private static SliceAssignment packagesInsideRooms(String base) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass someClass) {
                return Rooms.isInside(base, someClass)
                        ? SliceIdentifier.of(Rooms.of(base, someClass), Rooms.corner(base, someClass))
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages inside the rooms of " + base;
            }
        };
    }

    private static ArchCondition<JavaClass> useOnlyRoomsBelow(String base) {
        return new ArchCondition<>("use only rooms below") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                String room = Rooms.of(base, user);
                Set<String> mayUse = Rooms.MAY_USE.get(room);
                if (mayUse == null) {
                    events.add(SimpleConditionEvent.violated(user,
                            user.getName() + " is in no room of the plan"));
                    return;
                }
                for (Dependency use : user.getDirectDependenciesFromSelf()) {
                    JavaClass used = use.getTargetClass();
                    if (Rooms.isInside(base, used)) {
                        String other = Rooms.of(base, used);
                        boolean allowed = other.equals(room) || mayUse.contains(other);
                        events.add(new SimpleConditionEvent(use, allowed, use.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> liveBehindARoomSign() {
        return new ArchCondition<>("live in a package with a package-info that is @NullMarked") {
            @Override
            public void check(JavaClass someClass, ConditionEvents events) {
                boolean signed = someClass.getPackage().tryGetPackageInfo()
                        .map(sign -> sign.isAnnotatedWith(NullMarked.class)).orElse(false);
                events.add(new SimpleConditionEvent(someClass, signed,
                        someClass.getPackageName() + " has no package-info with @NullMarked"));
            }
        };
    }
}
