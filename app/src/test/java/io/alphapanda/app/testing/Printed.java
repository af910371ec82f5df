package io.alphapanda.app.testing;

import io.alphapanda.app.Main;
import io.alphapanda.app.brokers.Brokers;
import java.io.PrintWriter;
import java.io.StringWriter;

/// What came of a command that was started in this process.
///
/// @param out what was printed
/// @param err what was said beside it
public record Printed(int exitCode, String out, String err) {
    /// Starts it as a user would.
    public static Printed by(String... arguments) {
        return by(Brokers.SHIPPED, arguments);
    }

    /// The same with other brokers that accounts may be bound to.
    public static Printed by(Brokers brokers, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.commandLine(brokers).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute(arguments);
        return new Printed(exitCode, out.toString(), err.toString());
    }
}
