package io.alphapanda.indicators;

import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.marketdata.Bar;

/// What every indicator can do; what it reads is its own, under its own names.
///
/// The contract: it takes finished bars of one series in time order, and after bar number [#warmUpBars] every
/// reading may be taken. Reading earlier throws [NotWarmYet]. A restored one continues bit for bit.
public interface Indicator extends Stateful {
    /// Takes the next finished bar.
    void add(Bar bar);

    /// How many bars it takes until every reading may be taken, at least 1.
    int warmUpBars();

    /// True once every reading may be taken.
    boolean isWarm();
}
