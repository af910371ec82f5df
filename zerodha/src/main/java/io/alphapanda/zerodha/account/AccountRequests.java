package io.alphapanda.zerodha.account;

import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.http.KiteRequest;
import java.io.IOException;

/// Asks about the account. Any number of threads.
public final class AccountRequests {
    private final KiteHttp http;

    /// Asks through `http`.
    public AccountRequests(KiteHttp http) {
        this.http = http;
    }

    /// Who the account belongs to.
    public Profile profile() throws IOException, InterruptedException {
        return http.read(KiteRequest.get("/user/profile"), Profile.class);
    }

    /// The same with banks and depositories.
    public FullProfile fullProfile() throws IOException, InterruptedException {
        return http.read(KiteRequest.get("/user/profile/full"), FullProfile.class);
    }

    /// The money of both segments.
    public Funds funds() throws IOException, InterruptedException {
        return http.read(KiteRequest.get("/user/margins"), Funds.class);
    }

    /// The money of one segment: `equity` or `commodity`.
    public SegmentFunds funds(String segment) throws IOException, InterruptedException {
        return http.read(KiteRequest.get("/user/margins/{segment}", segment), SegmentFunds.class);
    }
}
