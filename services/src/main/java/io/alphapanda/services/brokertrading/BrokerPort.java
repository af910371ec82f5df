package io.alphapanda.services.brokertrading;

import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.order.OrderAmendment;
import java.io.IOException;
import java.util.List;

/// A broker's account, as an adapter offers it. Any number of threads.
///
/// Every call ends by itself within a time of the adapter's choice, at most some seconds. A call that writes is
/// made once and never repeated inside: how it ended is an [Answer], and an adapter that is not sure says
/// [Answer.Unknown]. A call that reads may fail, and is made again by the caller.
public interface BrokerPort {
    /// Sends an order, named by its tag.
    ///
    /// @param permit to be asked once, immediately before the first byte of the order leaves; if it is closed by
    ///     then, nothing may leave and the answer is [Answer.NotSent]
    Answer place(OrderTicket order, SendPermit permit) throws InterruptedException;

    /// Asks for the end of an order. Asking again does no harm.
    Answer cancel(String orderId) throws InterruptedException;

    /// Asks for other terms of an order.
    Answer replace(String orderId, OrderAmendment terms) throws InterruptedException;

    /// Every order of the account today, whoever sent it, as it stands now.
    List<BrokerOrder> orders() throws IOException, InterruptedException;

    /// Everything that the account holds, each instrument once, all products together, what was carried over
    /// included.
    List<BrokerPosition> positions() throws IOException, InterruptedException;

    /// Lets a listener hear at once that something may have changed at the broker, until it leaves.
    ///
    /// A word only says that the book is worth reading; nothing else is believed of it. It may come too often, and it may
    /// not come: the book is read at its usual pace all the same. A port that hears nothing of its broker says nothing.
    ///
    /// @param changed is run on any thread, and never waits
    default Listening listen(Runnable changed) {
        return Listening.TO_NOTHING;
    }
}
