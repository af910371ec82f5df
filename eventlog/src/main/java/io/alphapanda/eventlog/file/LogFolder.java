package io.alphapanda.eventlog.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/// The folder that a file log lives in: the only way it touches a disk, so that a simulation can tear and
/// crash it.
///
/// What was written survives the loss of power only after [LogFile#force()], and a created, renamed or
/// deleted name only after [#force()].
public interface LogFolder extends AutoCloseable {
    /// Where it is, for messages.
    String place();

    /// The names of all files in it, in no order.
    List<String> list() throws IOException;

    /// Creates an empty file, in place of one that has the name.
    LogFile create(String name) throws IOException;

    /// Opens a file that exists.
    LogFile open(String name) throws IOException;

    /// Gives a file another name, in one step, in place of a file that has it.
    void rename(String from, String to) throws IOException;

    /// Removes a file.
    void delete(String name) throws IOException;

    /// Makes names durable.
    void force() throws IOException;

    /// Lets go of the folder, so that another process may have it.
    @Override
    void close() throws IOException;

    /// One open file: it grows at its end.
    interface LogFile extends AutoCloseable {
        /// How many bytes it has.
        long size() throws IOException;

        /// Writes all remaining bytes behind the last.
        void append(ByteBuffer bytes) throws IOException;

        /// Reads bytes from an offset until the buffer is full or the file ends.
        void read(long offset, ByteBuffer into) throws IOException;

        /// Cuts everything from an offset on.
        void truncate(long size) throws IOException;

        /// Makes the bytes durable.
        void force() throws IOException;

        @Override
        void close() throws IOException;
    }
}
