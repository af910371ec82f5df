package io.alphapanda.zerodha.broker;

import io.alphapanda.zerodha.session.KiteCredentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether orders may leave for the broker, real money included. It is off unless both switches are on, and says which is
/// missing.
public final class LiveTradingSwitch {
    /// The setting that is the second switch, beside credentials.
    public static final String SETTING = "TRADING__ZERODHA__ENABLED";
    /// Off, whatever credentials there are: for tests, and for looking only.
    public static final LiveTradingSwitch OFF = new LiveTradingSwitch(List.of(SETTING + " is not true"));

    private final List<String> missing;

    private LiveTradingSwitch(List<String> missing) {
        this.missing = missing;
    }

    /// The switch as it is configured.
    ///
    /// @param isEnabled the value of [#SETTING]
    /// @param credentials of an app; empty if either half is missing
    public static LiveTradingSwitch of(boolean isEnabled, Optional<KiteCredentials> credentials) {
        List<String> missing = new ArrayList<>();
        if (!isEnabled) {
            missing.add(SETTING + " is not true");
        }
        if (credentials.isEmpty()) {
            missing.add(
                    KiteCredentials.KEY_NAME + " and " + KiteCredentials.SECRET_NAME + " are not both set");
        }
        return new LiveTradingSwitch(List.copyOf(missing));
    }

    /// True if both switches are on.
    public boolean isOn() {
        return missing.isEmpty();
    }

    /// Why no order may leave, for people; empty if they may.
    public Optional<String> whyOff() {
        return isOn() ? Optional.empty()
                : Optional.of("live trading is off: " + String.join(", and ", missing));
    }
}
