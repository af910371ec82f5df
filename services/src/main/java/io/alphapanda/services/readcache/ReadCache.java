package io.alphapanda.services.readcache;

import io.alphapanda.eventlog.log.LogFailure;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// Documents and counts under keys, and how far into a log they reach.
///
/// A backend guarantees: what [#take] changes and the cursor move together or not at all. It does not own what the
/// documents mean, nor retries. Reading is for any thread, all else for one.
public interface ReadCache extends AutoCloseable {
    /// Changes what the steps say, in their order, and moves the cursor; does nothing if the cursor is there already.
    ///
    /// @param cursor the position of the first event that is not in the cache yet
    /// @throws LogFailure if nobody knows whether it happened: ask [#cursor], or simply take the same again
    void take(long cursor, List<CacheStep> steps);

    /// The position of the first event that is not in the cache yet; 0 if it is empty.
    ///
    /// @throws LogFailure if the server behind it does not answer
    long cursor();

    /// What stands under a key: a document, or a count as a number.
    ///
    /// @throws LogFailure if the server behind it does not answer
    Optional<String> find(String key);

    /// Everything whose key begins like this, sorted by key.
    ///
    /// @throws LogFailure if the server behind it does not answer
    SortedMap<String, String> findAll(String prefix);

    /// Forgets everything, the cursor too, in one step.
    ///
    /// @throws LogFailure if the server behind it does not answer
    void clear();

    /// Lets go of the server behind it.
    @Override
    void close();
}
