package io.alphapanda.app.logging;

/// How full the queue of one target of the log is, and what it could not take.
///
/// @param target `console` or `file`
/// @param size lines that wait
/// @param capacity lines that may wait
/// @param dropped lines that found no room, since the start
public record LogQueueCount(String target, int size, int capacity, long dropped) {}
