package io.alphapanda.domain.position;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.money.Money;

/// What an account is worth at a moment, positions marked at their last prices.
///
/// @param cash starting cash, less what was bought, plus what was sold, less charges
/// @param equity cash and the value of all positions
/// @param realised of closed units, before charges
/// @param unrealised of open units, before charges
/// @param exposure value of all positions without their signs
/// @param charges paid so far
public record AccountValue(Money cash, Money equity, Money realised, Money unrealised, Money exposure,
        Money charges) {

    /// Writes the six amounts.
    public void write(FieldWriter out) {
        out.money("cash", cash);
        out.money("equity", equity);
        out.money("realised_pnl", realised);
        out.money("unrealised_pnl", unrealised);
        out.money("exposure", exposure);
        out.money("charges", charges);
    }

    /// Reads what [#write] wrote.
    public static AccountValue read(FieldReader in) {
        return new AccountValue(in.money("cash"), in.money("equity"), in.money("realised_pnl"),
                in.money("unrealised_pnl"), in.money("exposure"), in.money("charges"));
    }
}
