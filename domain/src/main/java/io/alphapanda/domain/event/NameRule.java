package io.alphapanda.domain.event;

/// Which characters a name may have: ASCII letters and digits, and a little punctuation after the first.
///
/// By hand, since a regular expression costs more than the rest of decoding an event.
///
/// @param lengthMax the most characters; a name has at least one
/// @param punctuation what else may stand after the first character
/// @param isLowerCase true if capital letters are refused, and a digit in front too
public record NameRule(int lengthMax, String punctuation, boolean isLowerCase) {

    /// True if the name keeps the rule.
    public boolean admits(String name) {
        if (name.isEmpty() || name.length() > lengthMax || !isFirst(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isFirst(c) && !isDigit(c) && punctuation.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isFirst(char c) {
        return isBetween('a', c, 'z') || (!isLowerCase && (isBetween('A', c, 'Z') || isDigit(c)));
    }

    private static boolean isDigit(char c) {
        return isBetween('0', c, '9');
    }

    private static boolean isBetween(char low, char c, char high) {
        return c >= low && c <= high;
    }
}
