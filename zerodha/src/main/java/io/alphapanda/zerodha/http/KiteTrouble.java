package io.alphapanda.zerodha.http;

/// What can go wrong with a request to Kite, and what to do about it.
public enum KiteTrouble {
    /// The session has ended, or there is none.
    LOG_IN_AGAIN(Effect.REFUSED, Again.NEVER, "log in again: ./alpha-panda login zerodha"),
    /// The app or the account lacks a right.
    NOT_PERMITTED(Effect.REFUSED, Again.NEVER,
            "trying again will not help; look at the plan and the permissions of the app in the developer console"),
    /// A parameter is wrong, or does not fit the market.
    REFUSED(Effect.REFUSED, Again.NEVER, "mend the request; the same one will be refused again"),
    /// Not enough money.
    NO_FUNDS(Effect.REFUSED, Again.NEVER, "add funds, or order less; look for open orders that block margin"),
    /// Not enough units to sell.
    NO_HOLDINGS(Effect.REFUSED, Again.NEVER, "sell no more than is held"),
    /// The depository wants the sale to be authorised.
    NEEDS_AUTHORISATION(Effect.REFUSED, Again.NEVER,
            "authorise the holdings at the depository for today, in Kite or by its link, and order again"),
    /// The exchange does not take such orders now.
    NOT_NOW(Effect.REFUSED, Again.NEVER, "wait for the session that takes it, or place it as an after-market order"),
    /// The broker's order management is being maintained.
    MAINTENANCE(Effect.REFUSED, Again.NEVER, "try again after the time that the broker names"),
    /// The order is just being worked on.
    IN_FLIGHT(Effect.REFUSED, Again.NEVER, "read the order, and try again once it rests"),
    /// The order was modified too often.
    MODIFICATIONS_SPENT(Effect.REFUSED, Again.NEVER, "cancel the order and place another"),
    /// The broker's book does not hold the order.
    UNKNOWN_ORDER(Effect.REFUSED, Again.NEVER,
            "read the order book: the order is of another day, or never arrived"),
    /// Orders are not taken from this address.
    HALT(Effect.REFUSED, Again.NEVER, "stop ordering, and add this machine's address in the developer console; a"
            + " machine with IPv6 may leave by it: java -Djava.net.preferIPv4Stack=true"),
    /// Too many requests in a second.
    THROTTLED(Effect.NOT_SENT, Again.NEXT_SECOND, "send fewer requests a second"),
    /// Too many order requests in a minute or a day.
    QUOTA_SPENT(Effect.REFUSED, Again.NEVER, "stop: refused requests count too; the quota is of a minute and of a day"),
    /// Our own budget is spent: nothing was sent.
    OVER_BUDGET(Effect.NOT_SENT, Again.NEVER, "send fewer orders; the limits are in the configuration"),
    /// The order became too old before it could leave: nothing was sent.
    TOO_LATE(Effect.NOT_SENT, Again.NEVER, "nothing is to be done: the order was dropped"),
    /// No connection: nothing was sent.
    UNREACHABLE(Effect.NOT_SENT, Again.WITH_BACKOFF, "look at the network, and at the address of the API"),
    /// It was sent, and no whole answer came.
    NO_ANSWER(Effect.UNKNOWN, Again.WITH_BACKOFF, "nobody knows whether it was done: read the book before anything else"),
    /// Something between answered for the broker, or the broker's parts did not understand each other.
    BROKER_DOWN(Effect.UNKNOWN, Again.WITH_BACKOFF, "it may have been done: read the book before anything else"),
    /// An answer that no rule knows.
    UNCLEAR(Effect.UNKNOWN, Again.NEVER, "it may have been done: read the book before anything else"),
    /// An answer that cannot be read.
    UNREADABLE(Effect.UNKNOWN, Again.NEVER, "it may have been done: read the book, and report the answer as a defect");

    private final Effect effect;
    private final Again again;
    private final String remedy;

    KiteTrouble(Effect effect, Again again, String remedy) {
        this.effect = effect;
        this.again = again;
        this.remedy = remedy;
    }

    /// What a request that was to change something has changed.
    public enum Effect {
        /// Nothing: it never arrived, or was turned away unread.
        NOT_SENT,
        /// Nothing: the broker said no.
        REFUSED,
        /// Perhaps everything.
        UNKNOWN
    }

    /// Whether and when a read is made again.
    public enum Again {
        /// Not by itself.
        NEVER,
        /// In the next calendar second.
        NEXT_SECOND,
        /// After a random wait that grows.
        WITH_BACKOFF
    }

    /// What a request that was to change something has changed.
    public Effect effect() {
        return effect;
    }

    /// When a read is made again.
    public Again again() {
        return again;
    }

    /// What to do about it, for people.
    public String remedy() {
        return remedy;
    }
}
