package io.alphapanda.app.reference;

/// The two systems that this one grew from.
enum SeedSystem {
    /// The desk on a log with several brokers.
    ALPHA_PANDA("Alpha Panda"),
    /// The desk in one process, and its plan of services.
    KITE_ALGO("kite-algo");

    private final String title;

    SeedSystem(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
