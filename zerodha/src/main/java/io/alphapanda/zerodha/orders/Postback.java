package io.alphapanda.zerodha.orders;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.zerodha.json.KiteJson;
import io.alphapanda.zerodha.json.UnexpectedReply;
import io.alphapanda.zerodha.json.WireShape;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What Kite posts to an app's own address when one of its orders has moved. Believed only by its checksum, and even then
/// only a hint to read the book: postbacks get lost and overtake each other.
///
/// @param order as it stood
/// @param checksum as it was sent
public record Postback(KiteOrder order, String checksum) {
    /// The largest that is read.
    public static final int BYTES_MAX = 64 << 10;

    /// Reads a postback and checks that whoever sent it knows the app's secret.
    ///
    /// @throws UnexpectedReply if it is no postback, or its checksum is another's
    public static Postback read(byte[] body, String apiSecret) throws UnexpectedReply {
        if (body.length > BYTES_MAX) {
            throw new UnexpectedReply("a postback has at most " + BYTES_MAX + " bytes, had " + body.length);
        }
        JsonNode tree = KiteJson.parse(body, "a postback");
        KiteOrder order = WireShape.of(KiteOrder.class).read(tree, "a postback");
        JsonNode checksum = tree.path("checksum");
        byte[] expected = checksum(order, apiSecret).getBytes(StandardCharsets.US_ASCII);
        byte[] given = checksum.asText("").getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, given)) {
            throw new UnexpectedReply("a postback for order " + order.orderId()
                    + " has a wrong checksum: it is not from Kite, or the API secret is another app's; it is ignored");
        }
        return new Postback(order, checksum.asText());
    }

    /// SHA-256 over the order's id, its time as it is written, and the secret.
    static String checksum(KiteOrder order, String apiSecret) {
        String text = order.orderId() + order.orderTimestamp().text() + apiSecret;
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }
}
