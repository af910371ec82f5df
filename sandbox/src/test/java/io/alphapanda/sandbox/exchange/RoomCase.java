package io.alphapanda.sandbox.exchange;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A test in a room of its own, which opens on Monday at ten.
abstract class RoomCase {
    @TempDir
    protected Path folder;
    protected Room room;

    @BeforeEach
    final void open() {
        room = new Room(folder, market());
        room.at("10:00:00");
    }

    @AfterEach
    final void close() {
        room.close();
    }

    /// What happens on the market, as the room opens.
    protected ScriptedMarket market() {
        return Room.quietMarket();
    }
}
