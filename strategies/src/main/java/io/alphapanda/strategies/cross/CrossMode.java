package io.alphapanda.strategies.cross;

/// What counts as a cross.
public enum CrossMode {
    /// The last sign other than zero has changed; a tie in between does not matter.
    TOUCH,
    /// Below on the bar before and above on this one, or the other way round; no tie in between.
    STRICT
}
