package io.alphapanda.app.run;

import io.alphapanda.app.board.DeskPicture;
import java.time.Duration;

/// Where a run shows how it fares while it goes on.
interface View {
    /// How often it wants to be told.
    Duration interval();

    /// Shows the desk as it is now.
    void show(DeskPicture picture, Progress progress);

    /// Ends the showing, and leaves the terminal as it was found.
    void end();
}
