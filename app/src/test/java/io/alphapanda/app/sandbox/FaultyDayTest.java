package io.alphapanda.app.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.eventlog.testing.Waits;
import io.alphapanda.sandbox.login.App;
import io.alphapanda.zerodha.broker.KiteBroker;
import io.alphapanda.zerodha.broker.LiveTradingSwitch;
import io.alphapanda.zerodha.instruments.InstrumentFolder;
import io.alphapanda.zerodha.instruments.InstrumentMaster;
import io.alphapanda.zerodha.instruments.InstrumentRow;
import io.alphapanda.zerodha.orders.MarketProtection;
import io.alphapanda.zerodha.quotes.QuoteRequests;
import io.alphapanda.zerodha.session.KiteCredentials;
import io.alphapanda.zerodha.ticker.Ticker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// A whole trading day of our client at the sandbox, with every fault on: one account is traded by a desk of ours, the
/// other by hand. They speak by the wire alone; what is compared in the end are the books of both sides.
class FaultyDayTest {
    private static final InstrumentId SHARE = new InstrumentId("NSE:INFY");
    private static final int SETTLING_SPEED = 30;
    @TempDir
    private Path folder;

    @Test
    @Timeout(180)
    void half_an_hour_around_noon_with_every_fault_on_ends_with_equal_books() throws Exception {
        day(1, "11:45 11:50 - 12:20 12:19", LocalTime.of(11, 50), LocalTime.of(12, 20), 60);
    }

    @Test
    @Timeout(900)
    @EnabledIfSystemProperty(named = "panda.proof", matches = "true")
    void a_day_of_the_usual_hours_with_every_fault_on_ends_with_equal_books() throws Exception {
        day(Long.getLong("panda.seed", 1), "09:00 09:15 - 15:30 15:20", LocalTime.of(9, 15),
                LocalTime.of(15, 30), 120);
    }

    private void day(long seed, String hours, LocalTime open, LocalTime close, int speed) throws Exception {
        Path place = Files.createDirectories(folder.resolve("seed-" + seed));
        try (DaySandbox sandbox = new DaySandbox(place, seed, hours, open, 1);
                DayAccount desks = new DayAccount(sandbox, sandbox.apps.getFirst(), seed);
                DayAccount hands = new DayAccount(sandbox, sandbox.apps.getLast(), seed + 1)) {
            desks.logIn();
            hands.logIn();
            InstrumentMaster master = new InstrumentFolder(place.resolve("instruments")).fetch(desks.http,
                    DaySandbox.DATE);
            WatchedBroker byDesk = broker(desks);
            WatchedBroker byHand = broker(hands);
            HeardFrames heard = new HeardFrames();
            HeardFrames heardByDesk = new HeardFrames();
            long beganNanos = System.nanoTime();
            try (Ticker ticker = DayDesk.ticker(sandbox, hands, heard, heard);
                    DayDesk desk = new DayDesk(sandbox, desks, byDesk, master, heardByDesk, place)) {
                ticker.start(() -> {});
                InstrumentRow row = master.byId(SHARE).orElseThrow();
                HandTrader trader = new HandTrader(byHand, new QuoteRequests(hands.http.readingOnce()),
                        master.instrument(row).orElseThrow());
                FaultPlan faults = new FaultPlan(sandbox.faults());
                sandbox.speed(speed);
                trade(sandbox, trader, faults, open, close.minusMinutes(2));
                faults.end();
                sandbox.speed(SETTLING_SPEED);
                Waits.until("the day is over", () -> sandbox.isPast(close.plusMinutes(1)));
                Waits.until("the desk knows the end of every order", desk::isSettled);
                Waits.until("the desk holds what the broker's book says",
                        () -> desk.held().equals(sandbox.held(desks.app())));
                double seconds = (System.nanoTime() - beganNanos) / 1e9;
                DayLaws laws = new DayLaws(seconds, faults);
                laws.print(seed, desk, trader, byDesk, byHand);
                laws.everyFaultStruckAndWasClassified(List.of(byDesk, byHand), List.of(heard, heardByDesk),
                        desk, ticker.counts());
                laws.nothingHungAndNothingSpun(List.of(byDesk, byHand), desk, ticker.counts());
                laws.theDeskAndTheBookAgree(desk, sandbox.book(desks.app()));
                laws.theHandAndTheBookAgree(trader, sandbox.book(hands.app()), sandbox.held(hands.app()));
                assertThat(desks.logins).as("logins of the desk: in the morning and after noon")
                        .hasValue(2);
                assertThat(hands.logins).hasValue(2);
                assertThat(desk.fenced()).isEmpty();
                assertThat(desk.feedFailure()).isEmpty();
                assertThat(desk.stop().isClean()).isTrue();
            }
        }
    }

    private static void trade(DaySandbox sandbox, HandTrader trader, FaultPlan faults, LocalTime open,
            LocalTime end) throws InterruptedException {
        double from = Ist.micros(DaySandbox.DATE, open);
        double length = Ist.micros(DaySandbox.DATE, end) - from;
        for (int number = 1; !sandbox.isPast(end); number++) {
            faults.goOn((sandbox.micros() - from) / length);
            trader.trade(number);
        }
    }

    private static WatchedBroker broker(DayAccount account) {
        App app = account.app();
        LiveTradingSwitch on = LiveTradingSwitch.of(true,
                Optional.of(new KiteCredentials(app.apiKey(), app.apiSecret())));
        return new WatchedBroker(new KiteBroker(account.http.readingOnce(), on, MarketProtection.AUTOMATIC,
                InstantSource.system()), account);
    }
}
