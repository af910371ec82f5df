package io.alphapanda.sandbox.page;

import java.util.List;
import java.util.stream.Collectors;

/// The pages of a login.
public final class LoginPage {
    private static final String FRAME = Resource.text(LoginPage.class, "login.html");

    private LoginPage() {}

    /// Which account is to log in.
    ///
    /// @param redirectParams what goes back to the app, as it came
    public static String choice(String apiKey, String redirectParams, List<String> userIds) {
        String choices = userIds.stream()
                .map(id -> "<button name=\"user_id\" value=\"" + escaped(id) + "\">Log in as " + escaped(id)
                        + "</button>")
                .collect(Collectors.joining("\n"));
        return framed("Log in to the sandbox", "<p>The app <b>" + escaped(apiKey)
                + "</b> asks to trade for one of these accounts. They hold play money, and there is no"
                + " password.</p><form method=\"post\" action=\"/connect/login\">"
                + hidden("api_key", apiKey) + hidden("redirect_params", redirectParams) + choices
                + "</form>");
    }

    /// The request token, for an app that has no address of its own to go back to.
    public static String finish(String requestToken) {
        return framed("You are logged in", "<p>This app has no redirect URL. Paste this request token into it"
                + " within three minutes; it is good once.</p><p><code>" + escaped(requestToken)
                + "</code></p>");
    }

    /// What the depository would ask.
    public static String authorisation() {
        return framed("Nothing to authorise",
                "<p>Every holding of the sandbox may be sold without authorisation at a depository.</p>");
    }

    private static String framed(String title, String body) {
        return FRAME.replace("{{title}}", title).replace("{{body}}", body);
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + escaped(value) + "\">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
