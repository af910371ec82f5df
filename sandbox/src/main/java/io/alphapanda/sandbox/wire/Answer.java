package io.alphapanda.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The envelope of every JSON answer.
public final class Answer {
    private Answer() {}

    /// `{"status":"success","data":…}`.
    public static String success(JsonNode data) {
        ObjectNode answer = Json.object();
        answer.put("status", "success");
        answer.set("data", data);
        return Json.print(answer);
    }

    /// `{"status":"error","message":…,"data":null,"error_type":…}`: clients need all four.
    public static String error(KiteError error) {
        ObjectNode answer = Json.object();
        answer.put("status", "error");
        answer.put("message", error.sentence());
        answer.putNull("data");
        answer.put("error_type", error.errorType());
        return Json.print(answer);
    }
}
