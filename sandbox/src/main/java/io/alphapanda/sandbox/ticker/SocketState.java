package io.alphapanda.sandbox.ticker;

/// How one socket fares.
///
/// @param instruments subscribed to
/// @param waitingPackets instruments that have changed and wait for a slow reader
/// @param waitingTexts order frames that wait
/// @param framesSent since it opened
/// @param textsDropped order frames that gave way to newer ones
public record SocketState(int instruments, int waitingPackets, int waitingTexts, long framesSent,
        long textsDropped) {}
