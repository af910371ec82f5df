package io.alphapanda.app.parts;

import io.alphapanda.eventlog.shared.TopicStore;

/// Where one test's topics are.
///
/// @param namespace what tells them from those of other tests
public record ServerSpot(ServerKind kind, String address, String namespace) {
    /// A connection, from this process.
    public TopicStore open(String service) {
        return kind.open(address, namespace, service);
    }
}
