package io.alphapanda.zerodha.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.zerodha.http.KiteTrouble.Again;
import io.alphapanda.zerodha.http.KiteTrouble.Effect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TroublesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            403 | TokenException      | Incorrect `api_key` or `access_token`.              | LOG_IN_AGAIN
            403 | TokenException      | Token is invalid or has expired.                    | LOG_IN_AGAIN
            403 | TwoFAException      | two factors are needed                              | LOG_IN_AGAIN
            403 | PermissionException | Insufficient permission for that call.              | NOT_PERMITTED
            403 | UserException       | the account is blocked                              | NOT_PERMITTED
            400 | InputException      | Invalid `quantity`.                                 | REFUSED
            400 | InputException      | interval exceeds max limit: 60 days                 | REFUSED
            400 | InputException      | Tick size for this script is 0.10.                  | REFUSED
            400 | InputException      | Market orders without market protection are not allowed via API. | REFUSED
            400 | MarginException     | Insufficient funds. Required margin is 5 but available margin is 4. | NO_FUNDS
            400 | HoldingException    | not that many units                                 | NO_HOLDINGS
            428 | ''                  | 10 quantity needs authorisation at depository.      | NEEDS_AUTHORISATION
            400 | InputException      | Markets are closed right now. Use GTT for placing long standing orders instead. | NOT_NOW
            400 | InputException      | Can't place order outside market hours. Place an After Market Order (AMO) instead. | NOT_NOW
            400 | InputException      | Intraday orders (MIS) are allowed only till 3:12 PM. | NOT_NOW
            400 | InputException      | Market orders are currently not allowed.            | NOT_NOW
            503 | GeneralException    | Our order management system is under scheduled maintenance. | MAINTENANCE
            400 | InputException      | Order cannot be modified as it is being processed. Try later. | IN_FLIGHT
            429 | NetworkException    | Maximum allowed order modifications exceeded.       | MODIFICATIONS_SPENT
            500 | NetworkException    | Maximum allowed order modifications exceeded.       | MODIFICATIONS_SPENT
            429 | NetworkException    | Maximum allowed order requests exceeded.            | QUOTA_SPENT
            400 | InputException      | Maximum allowed order requests exceeded.            | QUOTA_SPENT
            429 | NetworkException    | Too many requests                                   | THROTTLED
            404 | GeneralException    | Couldn't find that `order_id`.                      | UNKNOWN_ORDER
            403 | PermissionException | IP (1.2.3.4) is not allowed to place orders for this app. | HALT
            400 | InputException      | No IPs configured for this app. Add allowed IPs.    | HALT
            500 | GeneralException    | IP (2401::1) is not allowed to place orders for this app. | HALT
            503 | NetworkException    | Request failed (kitetrade-oms)                      | BROKER_DOWN
            502 | DataException       | the reply was not understood                        | BROKER_DOWN
            500 | OrderException      | could not place                                     | UNCLEAR
            400 | OrderException      | could not place                                     | UNCLEAR
            500 | InputException      | Invalid something                                   | UNCLEAR
            500 | GeneralException    | Something went wrong                                | UNCLEAR
            400 | ''                  | an error without a type                             | REFUSED
            400 | BrandNewException   | a type of tomorrow                                  | REFUSED
            500 | BrandNewException   | a type of tomorrow                                  | UNCLEAR
            """)
    void an_answer_is_classified_by_its_words_then_its_type_then_its_status(int status, String type,
            String message,
            KiteTrouble trouble) {
        assertThat(Troubles.of(status, type == null ? "" : type, message)).isEqualTo(trouble);
    }

    @ParameterizedTest
    @CsvSource({"502, BROKER_DOWN", "503, BROKER_DOWN", "504, BROKER_DOWN", "429, THROTTLED", "403, UNCLEAR",
        "400, UNCLEAR", "500, UNCLEAR", "301, UNCLEAR"})
    void a_page_of_something_between_never_says_that_an_order_was_refused(int status, KiteTrouble trouble) {
        assertThat(Troubles.byStatus(status, false)).isEqualTo(trouble);
        assertThat(trouble.effect()).isNotEqualTo(Effect.REFUSED);
    }

    @ParameterizedTest
    @EnumSource(KiteTrouble.class)
    void every_trouble_says_what_to_do_and_only_transient_ones_are_tried_again(KiteTrouble trouble) {
        assertThat(trouble.remedy()).isNotBlank();
        if (trouble.effect() == Effect.REFUSED) {
            assertThat(trouble.again()).isEqualTo(Again.NEVER);
        }
    }
}
