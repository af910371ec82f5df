package io.alphapanda.app.server;

/// Where the log of a desk is, without any secret.
///
/// @param server as `Redis at localhost:6379/0`
/// @param namespace what tells the desk's topics there from those of others; empty if nothing does
/// @param setting the setting that names the namespace
public record LogPlace(String server, String namespace, String setting) {
    /// As `namespace 'alpha-panda' of Redis at localhost:6379/0`.
    @Override
    public String toString() {
        return (namespace.isEmpty() ? "no namespace" : "namespace '" + namespace + "'") + " of " + server;
    }
}
