package io.alphapanda.market.files;

/// Why a row of a bar file is no bar. The first that applies is given.
public enum RowFault {
    /// Fewer columns than the format has.
    TOO_FEW_COLUMNS("fewer columns than the format has"),
    /// The row names another symbol than the file's first row.
    OTHER_SYMBOL("another symbol than the first row"),
    /// The time cannot be read.
    UNREADABLE_TIME("unreadable time"),
    /// A price or the volume cannot be read, which includes NaN.
    UNREADABLE_NUMBER("unreadable number"),
    /// A price of zero or less.
    PRICE_NOT_POSITIVE("price not above zero"),
    /// The high is below the low.
    HIGH_BELOW_LOW("high below low"),
    /// The open or the close lies outside low to high.
    OPEN_OR_CLOSE_OUTSIDE("open or close outside low to high"),
    /// The volume is negative.
    NEGATIVE_VOLUME("negative volume"),
    /// An earlier row has the same time; that one is kept.
    DUPLICATE_TIME("same time as an earlier row");

    private final String words;

    RowFault(String words) {
        this.words = words;
    }

    /// For people.
    @Override
    public String toString() {
        return words;
    }
}
