package io.alphapanda.sandbox.http;

import io.alphapanda.sandbox.login.Session;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.wire.KiteError;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One request of an app for an account.
///
/// @param parameters of the query and, with POST and PUT, of the form
record Call(Context context, Session session, Parameters parameters) {
    /// The longest body of a request, in bytes.
    static final int BODY_BYTES_MAX = 1024 * 1024;

    /// The account that it is about.
    AccountId account() {
        return new AccountId(session.userId());
    }

    /// A part of the path.
    String path(String name) {
        return context.pathParam(name);
    }

    /// The body as it came.
    ///
    /// @throws KiteError 413 if it is longer than it may be
    static String body(Context context) {
        try (InputStream in = context.bodyInputStream()) {
            byte[] bytes = in.readNBytes(BODY_BYTES_MAX + 1);
            if (bytes.length > BODY_BYTES_MAX) {
                throw new KiteError(413, "InputException", "The body is longer than " + BODY_BYTES_MAX
                        + " bytes. Split the request.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw KiteError.input("The body could not be read to its end.");
        }
    }

    /// Query and form of a request; a JSON body is left where it is.
    static Parameters parametersOf(Context context) {
        Parameters parameters = new Parameters();
        String query = context.queryString();
        parameters.add(query == null ? "" : query);
        String type = context.contentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            parameters.add(body(context));
        }
        return parameters;
    }
}
