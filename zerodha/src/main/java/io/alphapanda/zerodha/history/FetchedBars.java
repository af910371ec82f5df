package io.alphapanda.zerodha.history;

import java.nio.file.Path;

/// What came of a fetch.
///
/// @param file the bar file
/// @param requests that were made; what was there already needed none
/// @param bars in the file
public record FetchedBars(Path file, int requests, long bars) {}
