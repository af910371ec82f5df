package io.alphapanda.sandbox.terms;

import java.util.List;
import java.util.function.Function;

/// Finds the constant that a word on the wire means, or refuses it with the words that would do.
final class Words {
    private Words() {}

    static <T> T find(T[] all, Function<T, String> wire, String given, String parameter, List<String> known) {
        for (T each : all) {
            if (wire.apply(each).equals(given)) {
                return each;
            }
        }
        throw Refusal.input(
                "Invalid `" + parameter + "`: '" + given + "'. Use one of " + String.join(", ", known) + ".");
    }
}
