/// The words of the desk. Depends on nothing; everything depends on it.
///
/// One package per subject: money, time, instruments, market data, signals, orders, positions, and the
/// envelope that carries them. No clock, no I/O, no threads, no third-party code.
@NullMarked
package io.alphapanda.domain;

import org.jspecify.annotations.NullMarked;
