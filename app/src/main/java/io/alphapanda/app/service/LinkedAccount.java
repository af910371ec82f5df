package io.alphapanda.app.service;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.eventlog.hosting.DeskPlan;
import io.alphapanda.eventlog.hosting.Door;
import io.alphapanda.eventlog.hosting.Source;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.part.Fittings;
import io.alphapanda.eventlog.shared.SharedEventLog;
import io.alphapanda.services.brokertrading.BrokerLink;
import io.alphapanda.services.brokertrading.BrokerPort;
import io.alphapanda.services.brokertrading.LinkLimits;
import io.alphapanda.trading.gateway.GatewayEpoch;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/// What the part of an account that trades at a broker has besides its deciders: the link to the broker, in a life
/// that is named in the log before anything is decided in it.
///
/// The life's number is that of the part's: whoever owned the part before had a smaller one.
final class LinkedAccount implements Fittings {
    private final Scope account;
    private final BrokerPort port;
    private final Optional<InstantSource> wall;
    private final LongSupplier tickerNanos;

    /// @param wall by which the broker's words come in, where the market happens; empty = by the market's time
    LinkedAccount(Scope account, BrokerPort port, Optional<InstantSource> wall, LongSupplier tickerNanos) {
        this.account = account;
        this.port = port;
        this.wall = wall;
        this.tickerNanos = tickerNanos;
    }

    @Override
    public void fit(DeskPlan plan, SharedEventLog log) {
        long epoch = log.epoch() + GatewayEpoch.FIRST;
        wall.ifPresent(plan::clock);
        plan.source(new Beginning(epoch));
        new BrokerLink(account, epoch, log.endPosition(), port, LinkLimits.STANDARD, tickerNanos,
                new SplittableRandom(epoch)).joins(plan);
    }

    /// Names the life.
    private final class Beginning implements Source {
        private final long epoch;

        private Beginning(long epoch) {
            this.epoch = epoch;
        }

        @Override
        public String name() {
            return "lives";
        }

        @Override
        public void start(Door door) {
            String part = GatewayEpoch.SERVICE + ":" + account;
            try {
                door.admitForReceipt(name(), Scope.SYSTEM, part, new ControlCommand(
                        ControlCommand.Action.EPOCH_BEGUN, part, Long.toString(epoch))).awaitDurable();
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
                throw new LogFailure("told to end before " + part + " could begin its life", hurry);
            }
        }

        @Override
        public void stop() {
            // It has said what it had to say.
        }
    }
}
