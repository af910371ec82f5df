package io.alphapanda.app;

import io.alphapanda.app.backtest.BacktestCommand;
import io.alphapanda.app.brokers.Brokers;
import io.alphapanda.app.control.ControlCommands;
import io.alphapanda.app.control.ServicesCommand;
import io.alphapanda.app.data.DataCommand;
import io.alphapanda.app.dlq.DlqCommand;
import io.alphapanda.app.indicators.IndicatorsCommand;
import io.alphapanda.app.line.DeskLines;
import io.alphapanda.app.log.LogCommand;
import io.alphapanda.app.login.Browser;
import io.alphapanda.app.login.LoginCommand;
import io.alphapanda.app.login.LogoutCommand;
import io.alphapanda.app.look.OrdersCommand;
import io.alphapanda.app.look.PositionsCommand;
import io.alphapanda.app.look.SignalsCommand;
import io.alphapanda.app.look.StatusCommand;
import io.alphapanda.app.run.RunCommand;
import io.alphapanda.app.sandbox.SandboxCommand;
import io.alphapanda.app.schemas.SchemasCommand;
import io.alphapanda.app.server.ServerLines;
import io.alphapanda.app.service.ServiceCommand;
import io.alphapanda.app.topics.TopicsCommand;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command `alpha-panda`.
@Command(name = "alpha-panda", mixinStandardHelpOptions = true, version = "alpha-panda 0.1.0",
        description = "Write a strategy once; test it, trade it on paper, trade it live.",
        subcommands = {StatusCommand.class, PositionsCommand.class, OrdersCommand.class, SignalsCommand.class,
            BacktestCommand.class, IndicatorsCommand.class, LogCommand.class, SandboxCommand.class,
            SchemasCommand.class, TopicsCommand.class, DataCommand.class, LogoutCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it worked", "1:it failed; the message says what to do",
            "2:the command line is wrong; nothing was started", "3:JDK 25 or Maven is missing"},
        footer = {"", "Try it on the bars that come with it:",
            "  alpha-panda backtest --strategy sma-cross --bars examples/bars/NIFTY_1m_generated.csv.gz"})
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Runs the command and ends the process with its exit code.
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /// The whole command line, for running and for tests.
    public static CommandLine commandLine() {
        return commandLine(Brokers.SHIPPED);
    }

    /// The same with other brokers that accounts may be bound to.
    public static CommandLine commandLine(Brokers brokers) {
        return commandLine(brokers, ServerLines.of(brokers));
    }

    /// The same for desks whose log is on a server that `lines` finds.
    public static CommandLine commandLine(Brokers brokers, DeskLines lines) {
        return new CommandLine(new Main()).addSubcommand(new RunCommand(brokers))
                .addSubcommand(new ServiceCommand(brokers, System::nanoTime))
                .addSubcommand(new ServicesCommand(lines)).addSubcommand(new ControlCommands(lines))
                .addSubcommand(DlqCommand.over(lines))
                .addSubcommand(new LoginCommand(System.in, Browser.ofThisMachine()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::explain);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /// A failure is one sentence; its trace is shown only for bugs, where somebody must read it.
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        boolean isBug = failure instanceof NullPointerException || failure instanceof IllegalStateException
                || failure instanceof ClassCastException || failure instanceof IndexOutOfBoundsException;
        command.getErr().println("alpha-panda: " + sentence(failure));
        if (isBug) {
            failure.printStackTrace(command.getErr());
        }
        return failure instanceof IllegalArgumentException ? CommandLine.ExitCode.USAGE
                : CommandLine.ExitCode.SOFTWARE;
    }

    private static String sentence(Exception failure) {
        if (failure instanceof NoSuchFileException absent) {
            return "there is no file " + absent.getFile() + "; check the path";
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
