package io.alphapanda.benchmarks.server;

import io.alphapanda.eventlog.shared.TopicStore;

/// Where the topics of one desk are.
///
/// @param namespace what tells them from those of others on the server
record ServerSpot(ServerKind kind, String address, String namespace) {
    TopicStore open(String service) {
        return kind.open(address, namespace, service);
    }

    BareClient bare() {
        return kind.bare(address, namespace);
    }
}
