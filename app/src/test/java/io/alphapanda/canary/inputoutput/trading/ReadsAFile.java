package io.alphapanda.canary.inputoutput.trading;

import java.nio.file.Path;

/// Decides by something that a replay does not have.
public record ReadsAFile(Path path) {}
