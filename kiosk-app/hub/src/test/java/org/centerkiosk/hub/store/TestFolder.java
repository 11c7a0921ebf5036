package org.centerkiosk.hub.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One folder for the SQLite files of this JVM's tests, gone when it ends. */
final class TestFolder {

    private static final Path FOLDER = make();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestFolder() {}

    static DatabaseConfig newFile() {
        return DatabaseConfig.file(FOLDER.resolve(COUNT.incrementAndGet() + ".db"));
    }

    private static Path make() {
        try {
            Path folder = Files.createTempDirectory("kiosk-hub-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
