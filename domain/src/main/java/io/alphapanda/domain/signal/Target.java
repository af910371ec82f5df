package io.alphapanda.domain.signal;

/// Which side of the market a strategy wants to be on. Written by ordinal.
public enum Target {
    /// Own it.
    LONG,
    /// Owe it.
    SHORT,
    /// Neither.
    FLAT;

    /// +1, −1 or 0: the sign of the position that it asks for.
    public int sign() {
        return switch (this) {
            case LONG -> 1;
            case SHORT -> -1;
            case FLAT -> 0;
        };
    }
}
