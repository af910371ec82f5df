package io.alphapanda.zerodha.http;

import java.util.List;
import java.util.Locale;

/// The table that tells by status, type and words of an answer what is the trouble.
///
/// Words come first: Kite gives one type to many things. What a write has changed is only called nothing where the
/// broker itself said no, in its own JSON.
final class Troubles {
    private record Words(String fragment, KiteTrouble trouble) {}

    private static final List<Words> WORDS = List.of(
            new Words("is not allowed to place orders", KiteTrouble.HALT),
            new Words("no ips configured", KiteTrouble.HALT),
            new Words("order modifications exceeded", KiteTrouble.MODIFICATIONS_SPENT),
            new Words("order requests exceeded", KiteTrouble.QUOTA_SPENT),
            new Words("too many requests", KiteTrouble.THROTTLED),
            new Words("cannot be modified as it is being processed", KiteTrouble.IN_FLIGHT),
            new Words("insufficient funds", KiteTrouble.NO_FUNDS),
            new Words("insufficient permission", KiteTrouble.NOT_PERMITTED),
            new Words("market orders are currently not allowed", KiteTrouble.NOT_NOW),
            new Words("intraday orders (mis) are allowed only till", KiteTrouble.NOT_NOW),
            new Words("markets are closed right now", KiteTrouble.NOT_NOW),
            new Words("can't place order outside market hours", KiteTrouble.NOT_NOW),
            new Words("under scheduled maintenance", KiteTrouble.MAINTENANCE),
            new Words("couldn't find that `order_id`", KiteTrouble.UNKNOWN_ORDER),
            new Words("needs authorisation at depository", KiteTrouble.NEEDS_AUTHORISATION));

    private Troubles() {}

    /// What kind of trouble an answer in Kite's own JSON is.
    ///
    /// @param type its error type; empty if it has none
    static KiteTrouble of(int status, String type, String message) {
        String said = message.toLowerCase(Locale.ROOT);
        boolean isTheBrokersOwn = status < 500;
        for (Words words : WORDS) {
            if (said.contains(words.fragment) && (isTheBrokersOwn || isSafeAnyway(words.trouble))) {
                return words.trouble;
            }
        }
        return switch (type) {
            case "TokenException", "TwoFAException" -> KiteTrouble.LOG_IN_AGAIN;
            case "PermissionException", "UserException" -> KiteTrouble.NOT_PERMITTED;
            case "InputException" -> isTheBrokersOwn ? KiteTrouble.REFUSED : KiteTrouble.UNCLEAR;
            case "MarginException" -> isTheBrokersOwn ? KiteTrouble.NO_FUNDS : KiteTrouble.UNCLEAR;
            case "HoldingException" -> isTheBrokersOwn ? KiteTrouble.NO_HOLDINGS : KiteTrouble.UNCLEAR;
            case "NetworkException", "DataException" -> KiteTrouble.BROKER_DOWN;
            case "OrderException" -> KiteTrouble.UNCLEAR;
            default -> byStatus(status, true);
        };
    }

    /// What kind of trouble an answer is of which only the status can be trusted.
    ///
    /// @param isTheBrokers true if it is Kite's JSON, and not a page of something between
    static KiteTrouble byStatus(int status, boolean isTheBrokers) {
        return switch (status) {
            case 429 -> KiteTrouble.THROTTLED;
            case 428 -> isTheBrokers ? KiteTrouble.NEEDS_AUTHORISATION : KiteTrouble.UNCLEAR;
            case 403 -> isTheBrokers ? KiteTrouble.NOT_PERMITTED : KiteTrouble.UNCLEAR;
            case 400, 404, 405, 410 -> isTheBrokers ? KiteTrouble.REFUSED : KiteTrouble.UNCLEAR;
            case 502, 503, 504 -> KiteTrouble.BROKER_DOWN;
            default -> KiteTrouble.UNCLEAR;
        };
    }

    /// The words of a server's error are believed where nothing bad comes of it.
    private static boolean isSafeAnyway(KiteTrouble trouble) {
        return trouble == KiteTrouble.MODIFICATIONS_SPENT || trouble == KiteTrouble.HALT
                || trouble == KiteTrouble.MAINTENANCE;
    }
}
