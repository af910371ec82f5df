package io.alphapanda.app.sandbox;

import io.alphapanda.domain.time.Ist;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/// What the sandbox says when it listens, in five lines.
record Announcement(String host, int port, int controlPort, String description, long marketMicros,
        PlayAccounts accounts) {
    void print(PrintWriter out) {
        String api = host + ":" + port;
        out.println("Sandbox: http://" + api + " is the API, the ticker (ws://" + api
                + ") and a page for the browser; faults at http://" + host + ":" + controlPort + "/faults");
        out.println("Market: " + description + "; it is " + Ist.shown(marketMicros) + " there");
        out.println("Accounts, play money, so their secrets protect nothing: " + accounts.apps().stream()
                .map(app -> PlayAccounts.userOf(app) + " api_key " + app.apiKey() + " api_secret "
                        + app.apiSecret())
                .collect(Collectors.joining("; ")));
        out.println("The line to change: KiteConnect(api_key, root=\"http://" + api
                + "\") in Python; the page has Go, JavaScript, .NET and Java");
        out.println("Log in: http://" + api + "/connect/login?v=3&api_key="
                + accounts.apps().getFirst().apiKey() + "  (&auto=1 without a page). Ctrl-C stops.");
        out.flush();
    }
}
