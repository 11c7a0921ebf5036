package org.centerkiosk.hub.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder in the making, beside the place where it will be: there as a whole, or not at all. */
final class NewFolder implements AutoCloseable {

    private final Path target;
    private final Path temporary;
    private boolean moved;

    private NewFolder(Path target, Path temporary) {
        this.target = target;
        this.temporary = temporary;
    }

    static NewFolder begin(Path target) throws IOException {
        Path parent = target.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IOException(target + " is no folder that could be made");
        }
        Files.createDirectories(parent);
        Path temporary = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? Files.createTempDirectory(
                        parent,
                        ".new-",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : Files.createTempDirectory(parent, ".new-");
        return new NewFolder(target, temporary);
    }

    /** Where its files are written. */
    Path path() {
        return temporary;
    }

    /** Puts it into its place, which is free or an empty folder. */
    void move() throws IOException {
        Files.deleteIfExists(target);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        moved = true;
    }

    /** Takes it out of its place again. */
    void undo() throws IOException {
        if (moved) {
            delete(target);
        }
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(temporary)) {
            delete(temporary);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> found = Files.walk(folder)) {
            deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
