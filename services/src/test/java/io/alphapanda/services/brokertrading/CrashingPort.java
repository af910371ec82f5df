package io.alphapanda.services.brokertrading;

import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.order.OrderAmendment;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Another port, in front of which and behind which the process may end.
final class CrashingPort implements BrokerPort {
    private final BrokerPort port;
    private final Runnable mayDie;
    private final BooleanSupplier isDead;

    CrashingPort(BrokerPort port, Runnable mayDie, BooleanSupplier isDead) {
        this.port = port;
        this.mayDie = mayDie;
        this.isDead = isDead;
    }

    private void survive() {
        mayDie.run();
        if (isDead.getAsBoolean()) {
            throw new IllegalStateException("the process ended here");
        }
    }

    @Override
    public Answer place(OrderTicket order, SendPermit permit) throws InterruptedException {
        survive();
        Answer answer = port.place(order, permit);
        survive();
        return answer;
    }

    @Override
    public Answer cancel(String orderId) throws InterruptedException {
        survive();
        return port.cancel(orderId);
    }

    @Override
    public Answer replace(String orderId, OrderAmendment terms) throws InterruptedException {
        survive();
        return port.replace(orderId, terms);
    }

    @Override
    public List<BrokerOrder> orders() throws IOException, InterruptedException {
        survive();
        return port.orders();
    }

    @Override
    public List<BrokerPosition> positions() throws IOException, InterruptedException {
        survive();
        return port.positions();
    }
}
