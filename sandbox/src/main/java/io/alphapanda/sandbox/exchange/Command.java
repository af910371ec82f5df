package io.alphapanda.sandbox.exchange;

import io.alphapanda.sandbox.accounts.Conversion;
import io.alphapanda.sandbox.gtt.GttRequest;
import io.alphapanda.sandbox.orders.OrderChange;
import io.alphapanda.sandbox.orders.OrderRequest;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.Variety;

/// What a client may do that changes the exchange: what the journal keeps.
sealed interface Command {
    /// Whose wish it is.
    AccountId account();

    /// Places an order.
    record Place(AccountId account, OrderRequest request) implements Command {}

    /// Changes an order.
    record Modify(AccountId account, Variety variety, String orderId, OrderChange change)
            implements Command {}

    /// Cancels an order.
    record Cancel(AccountId account, Variety variety, String orderId) implements Command {}

    /// Converts a position.
    record Convert(AccountId account, Conversion conversion) implements Command {}

    /// Takes a trigger on.
    record CreateGtt(AccountId account, GttRequest request) implements Command {}

    /// Changes a trigger.
    record ModifyGtt(AccountId account, int id, GttRequest request) implements Command {}

    /// Deletes a trigger.
    record DeleteGtt(AccountId account, int id) implements Command {}
}
