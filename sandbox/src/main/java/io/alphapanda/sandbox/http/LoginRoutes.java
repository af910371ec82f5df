package io.alphapanda.sandbox.http;

import io.alphapanda.sandbox.login.App;
import io.alphapanda.sandbox.login.Sessions;
import io.alphapanda.sandbox.page.LoginPage;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.wire.KiteError;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The login of a person: a page to choose an account on, and the way back to the app with a request token.
///
/// There is no password: these accounts hold play money. With `auto=1`, or where the settings say so, the page is
/// left out and the first account is taken, or the one that `user_id` names.
final class LoginRoutes {
    private static final String FINISH = "/connect/finish";

    private final Sessions sessions;
    private final List<AccountId> accounts;
    private final boolean isAutomatic;

    LoginRoutes(Sessions sessions, List<AccountId> accounts, boolean isAutomatic) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.isAutomatic = isAutomatic;
    }

    void addTo(Api api, RoutesConfig routes) {
        routes.get("/connect/login", api.guarded(this::ask));
        routes.post("/connect/login", api.guarded(this::login));
        routes.get(FINISH, context -> html(context,
                LoginPage.finish(Call.parametersOf(context).required("request_token"))));
        routes.get("/connect/portfolio/authorise/holdings/{api_key}/{request_id}",
                context -> html(context, LoginPage.authorisation()));
    }

    private void ask(Context context) {
        Parameters query = Call.parametersOf(context);
        App app = app(query);
        if (isAutomatic || query.flag("auto")) {
            login(context);
        } else {
            html(context, LoginPage.choice(app.apiKey(), query.text("redirect_params").orElse(""),
                    accounts.stream().map(AccountId::value).toList()));
        }
    }

    private void login(Context context) {
        Parameters form = Call.parametersOf(context);
        App app = app(form);
        String userId = account(form.text("user_id")).value();
        String token = sessions.login(app, userId);
        context.redirect(target(app, token, form.text("redirect_params")));
    }

    private App app(Parameters parameters) {
        return sessions.app(parameters.required("api_key"))
                .orElseThrow(() -> KiteError.input("Invalid `api_key`."));
    }

    private AccountId account(Optional<String> userId) {
        return userId.map(id -> accounts.stream().filter(each -> each.value().equals(id)).findFirst()
                .orElseThrow(() -> KiteError.input("Invalid `user_id`. Use one of "
                        + String.join(", ", accounts.stream().map(AccountId::value).toList()) + ".")))
                .orElseGet(accounts::getFirst);
    }

    /// @param redirectParams a query string of the client's own, which goes back to it
    private static String target(App app, String token, Optional<String> redirectParams) {
        String back = app.redirect().map(URI::toString).orElse(FINISH);
        String separator = back.contains("?") ? "&" : "?";
        String own = redirectParams.filter(each -> each.matches("[A-Za-z0-9_.~%&=+:/-]{1,1000}"))
                .map(each -> "&" + each)
                .orElse("");
        return back + separator + "action=login&type=login&status=success&request_token=" + token + own;
    }

    private static void html(Context context, String page) {
        context.contentType("text/html; charset=utf-8").result(page);
    }
}
