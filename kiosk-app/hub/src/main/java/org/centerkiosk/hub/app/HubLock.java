package org.centerkiosk.hub.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second hub away from a folder or a file. The system lets go of it when the process ends, however it ends. */
final class HubLock implements AutoCloseable {

    private final FileChannel channel;

    private HubLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes it. */
    static HubLock take(Path file, String what) throws HubException {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) != null) {
                return new HubLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new HubException(
                    file + " cannot be locked (" + e
                            + "); let the hub's user write the folder, and see whether the disk is full",
                    e);
        }
        throw new HubException(
                "a hub already runs on " + what + "; stop it first, or give this one a folder of its own");
    }

    /** Keeps a second hub away from an SQLite file, whatever folder it has. */
    static HubLock ofDatabase(Path file) throws HubException {
        return take(file.resolveSibling(file.getFileName() + ".lock"), file.toString());
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another hub in this process.
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
