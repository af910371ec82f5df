package io.alphapanda.benchmarks.server;

/// A server that runs, until it is closed.
record StartedServer(ServerKind kind, String address, Runnable end) implements AutoCloseable {
    /// A place of its own on it, with every topic of a desk.
    ServerSpot spot(String namespace) {
        kind.makeTopics(address, namespace);
        return new ServerSpot(kind, address, namespace);
    }

    @Override
    public void close() {
        end.run();
    }
}
