package io.alphapanda.sandbox.http;

import io.alphapanda.sandbox.wire.Answer;
import io.alphapanda.sandbox.wire.KiteError;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// What is wrong with a request before any endpoint sees it: an address or a header that cannot be read.
final class EdgeErrors extends ErrorHandler {
    private static final int SERVER_FAULT = 500;

    @Override
    public boolean handle(Request request, Response response, Callback done) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Api.JSON);
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        response.write(true, body(response.getStatus()), done);
        return true;
    }

    private static ByteBuffer body(int status) {
        KiteError error = status < SERVER_FAULT
                ? new KiteError(status, "InputException", "The request cannot be read: status " + status
                        + ". Look at its path, its headers and their length.")
                : new KiteError(status, "GeneralException", "The sandbox failed before it read the request.");
        return ByteBuffer.wrap(Answer.error(error).getBytes(StandardCharsets.UTF_8));
    }
}
