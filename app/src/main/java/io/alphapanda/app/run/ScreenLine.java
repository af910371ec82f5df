package io.alphapanda.app.run;

import java.util.ArrayList;
import java.util.List;

/// One line of a screen, never wider than the screen: what does not fit is cut, and ends in `…`.
final class ScreenLine {
    private static final String ESCAPE = "\u001b[";
    private static final String CUT = "…";

    private final List<Part> parts = new ArrayList<>();

    /// How words look. Gains and losses also differ in their sign, for whoever sees no colours.
    enum Style {
        PLAIN(""), DIM("2"), BOLD("1"), GAIN("38;5;39"), LOSS("38;5;208");

        private final String code;

        Style(String code) {
            this.code = code;
        }

        /// The style of a number: a gain, a loss, or neither.
        static Style of(long sign) {
            return sign > 0 ? GAIN : sign < 0 ? LOSS : PLAIN;
        }

        private String over(String text) {
            return this == PLAIN ? text : ESCAPE + code + "m" + text + ESCAPE + "0m";
        }
    }

    private record Part(Style style, String text) {}

    ScreenLine add(String text) {
        return add(Style.PLAIN, text);
    }

    ScreenLine add(Style style, String text) {
        parts.add(new Part(style, text.replaceAll("\\p{Cntrl}", " ")));
        return this;
    }

    int length() {
        return parts.stream().mapToInt(part -> part.text().length()).sum();
    }

    /// The line as the terminal wants it.
    ///
    /// @param width columns that it may take
    String shown(int width, boolean isColoured) {
        boolean fits = length() <= width;
        int room = fits ? width : width - CUT.length();
        StringBuilder line = new StringBuilder();
        for (Part part : parts) {
            String text = part.text().substring(0, Math.min(room, part.text().length()));
            room -= text.length();
            line.append(isColoured && !text.isEmpty() ? part.style().over(text) : text);
        }
        return fits ? line.toString() : line + CUT;
    }
}
